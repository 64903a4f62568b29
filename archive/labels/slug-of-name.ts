import { slugOf } from '../statements/slug';
import type { Label } from './label';

/** The words of a name for its page's address; `name` when it has no letter or digit. */
export function slugOfName({ text, lang }: Label): string {
	return slugOf(text, lang, 'name');
}
