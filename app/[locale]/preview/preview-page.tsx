import type { ReactNode } from 'react';
import type { Preview } from '@/archive/previews/read-statement';
import type { PublishedStatement } from '@/archive/statements/published';
import { wordsIn } from '@/i18n/words';
import { Frame } from '../(site)/frame';
import { addressesOf } from '../(site)/statements/[ref]/[slug]/addresses-of';
import { StatementArticle } from '../(site)/statements/[ref]/[slug]/statement-article';

interface Props {
	preview: Preview;
	banner: ReactNode;
	/** Where the draft's files are, for who may see this. */
	filesAt: string;
}

/** A draft as its public page, with a banner that says what it is. */
export function PreviewPage({ preview, banner, filesAt }: Props) {
	const statement = named(preview.statement);
	return (
		<Frame locale={statement.locale} addresses={addressesOf(statement)} banner={banner}>
			<StatementArticle statement={statement} filesAt={filesAt} />
			<script type="module" src="/copy-link.js" fetchPriority="low" data-keep="" />
		</Frame>
	);
}

/** A draft may still lack its title, which no public page does: it says so where its heading would be empty. */
function named(statement: PublishedStatement): PublishedStatement {
	const title = statement.edition.title || wordsIn(statement.locale, 'Desk')('untitled');
	return { ...statement, edition: { ...statement.edition, title } };
}
