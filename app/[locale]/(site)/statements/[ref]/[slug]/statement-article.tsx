import type { PublishedStatement } from '@/archive/statements/published';
import { Badges } from '../../../badges';
import { CiteLink } from '../cite-link';
import { BesideLink } from './beside-links';
import { Colophon } from './colophon';
import { Contents } from './contents';
import { Notices } from './notices';
import { StatementHead } from './statement-head';
import { StatementText } from './statement-text';

/** A statement in one language from its kind to its colophon: what its page shows, and what a preview of it shows. */
export function StatementArticle({ statement, filesAt }: { statement: PublishedStatement; filesAt?: string }) {
	const { locale, ref, versions } = statement;
	return (
		<article>
			<StatementHead statement={statement} />
			<div className="bar">
				<Badges locale={locale} statementRef={ref} versions={versions} current={locale} />
				<BesideLink statement={statement} />
				<CiteLink statement={statement} />
				<Contents statement={statement} />
			</div>
			<Notices statement={statement} />
			<StatementText statement={statement} filesAt={filesAt} />
			<Colophon statement={statement} />
		</article>
	);
}
