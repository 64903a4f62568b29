import type { DescribedStatement, Publisher } from '../described-statement';
import { textFacts } from './text-facts';

/** One language version as JSON: what is known of it and its text, segment by segment with the keys all languages share. */
export function writeJson(statement: DescribedStatement, publisher: Publisher): string {
	const { title, lead, blocks } = statement.edition;
	return `${JSON.stringify({ ...textFacts(statement, publisher), title, lead, blocks }, null, '\t')}\n`;
}
