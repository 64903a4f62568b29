import type { ReactNode } from 'react';
import type { EditedStatement } from '@/archive/editions/published';
import type { Locale } from '@/i18n/locales';
import { paths } from '@/i18n/paths';
import { wordsIn } from '@/i18n/words';
import { OnPaper } from '../../on-paper';
import { SpokenDate } from '../../spoken-date';
import { Withdrawn } from './[slug]/notices';
import styles from './page-head.module.css';

interface Props {
	locale: Locale;
	statement: EditedStatement;
	/** The statement's title in the page's language, and where it is. */
	title: string;
	slug: string;
	heading: ReactNode;
	/** Where else to go from here. */
	children?: ReactNode;
}

/** The head of a page below a statement: which statement, what of it, and whether it is withdrawn. */
export function PageHead({ locale, statement, title, slug, heading, children }: Props) {
	const { ref, kind, facts, withdrawal } = statement;
	const t = wordsIn(locale, 'Kinds');
	return (
		<div className={styles.head}>
			<p className={styles.kicker}>
				{t(kind)} · <SpokenDate locale={locale} spoken={facts} />
			</p>
			<p className={styles.title}>
				<a href={paths.statement(locale, { ref, slug })} data-place="">
					{title}
				</a>
			</p>
			<h1>{heading}</h1>
			<OnPaper locale={locale} address={paths.permanent(ref)} />
			<Withdrawn locale={locale} withdrawal={withdrawal} />
			{children}
		</div>
	);
}
