import type { ReactNode } from 'react';
import type { Preview } from '@/archive/previews/read-statement';
import { Frame } from '../(site)/frame';
import { addressesOf } from '../(site)/statements/[ref]/[slug]/addresses-of';
import { StatementArticle } from '../(site)/statements/[ref]/[slug]/statement-article';

/** A draft as its public page, below the banner that says what it is. */
export function PreviewPage({ preview: { statement }, banner }: { preview: Preview; banner: ReactNode }) {
	return (
		<>
			{banner}
			<Frame locale={statement.locale} addresses={addressesOf(statement)}>
				<StatementArticle statement={statement} />
				<script type="module" src="/copy-link.js" data-keep="" />
			</Frame>
		</>
	);
}
