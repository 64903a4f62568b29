import type { Locale } from '@/i18n/locales';
import { wordsIn } from '@/i18n/words';
import { FollowLink } from './follow-link';

interface Props {
	locale: Locale;
	statementRef: string;
}

/** A line of a statement's colophon: how to hear of what becomes of it. */
export function FollowLine({ locale, statementRef }: Props) {
	return (
		<div className="screen">
			<dt>{wordsIn(locale, 'Following')('title')}</dt>
			<dd>
				<FollowLink locale={locale} followed={{ what: 'statement', target: statementRef }} />
			</dd>
		</div>
	);
}
