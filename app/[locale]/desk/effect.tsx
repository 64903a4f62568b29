import type { Locale } from '@/i18n/locales';
import { paths } from '@/i18n/paths';
import { wordsIn } from '@/i18n/words';
import forms from './forms.module.css';
import { languageName } from './language-name';
import tables from './tables.module.css';

interface Props {
	locale: Locale;
	statementRef: string;
	/** The language that is published. */
	version: Locale;
	/** The number its edition has or will have. */
	number: number;
	/** Where it can be read. */
	address: string;
	/** The other public languages, with the number of the live edition. */
	others: { locale: Locale; editions: number }[];
}

/** Before publishing: the one address that changes, what lists it, and what stays as it is. */
export function EffectOfPublishing({ locale, statementRef, version, number, address, others }: Props) {
	const t = wordsIn(locale, 'Effect');
	return (
		<div className={forms.hint}>
			<p>
				{t('changes')} <code>{address}</code>
			</p>
			<p>{untouchedIn(locale, others)}</p>
			{others.length > 0 ? <p>{t('badge', { badge: `${version} ${number}` })}</p> : null}
			<details>
				<summary>{t('feeds')}</summary>
				<FeedList version={version} statementRef={statementRef} number={number} />
				<p>{t('lists', { language: languageName(locale, version) })}</p>
			</details>
		</div>
	);
}

/** "Untouched: de 3, en 2." */
export function untouchedIn(locale: Locale, others: Props['others']): string {
	const t = wordsIn(locale, 'Effect');
	if (others.length === 0) return t('untouchedNone');
	return t('untouched', { languages: others.map((other) => `${other.locale} ${other.editions}`).join(', ') });
}

/** The feeds that tell of an edition. */
export function FeedList({ version, statementRef, number }: Pick<Props, 'version' | 'statementRef' | 'number'>) {
	const feeds = [
		paths.feed(version),
		paths.editionsFeed(version, statementRef, 'atom'),
		...(number > 1 ? [paths.correctionsFeed(version)] : []),
	];
	return (
		<ul className={tables.plain}>
			{feeds.map((feed) => (
				<li key={feed}>
					<code>{feed}</code>
				</li>
			))}
		</ul>
	);
}
