import { useTranslations } from 'next-intl';
import { type QueuePart, queueOrders, queueParts } from '@/archive/board/queue';
import type { Member } from '@/archive/members/member';
import type { Locale } from '@/i18n/locales';
import { languageName } from '../language-name';
import tables from '../tables.module.css';
import { languagesFor, type QueueQuery, queueAddress } from './queue-query';

interface Props {
	locale: Locale;
	member: Member;
	query: QueueQuery;
	counts: Record<QueuePart, number>;
}

/** Which language, what of it and in which order: each choice is an address. */
export function QueueChoices({ locale, member, query, counts }: Props) {
	const t = useTranslations('Queue');
	const chosen = { language: query.language, what: query.what, by: query.by };
	const countWords = (count: number) => (count > 1000 ? t('many') : t('count', { count }));
	return (
		<>
			<Choices label={t('languages')}>
				{languagesFor(member).map((language) => (
					<Choice
						key={language}
						href={queueAddress(locale, { ...chosen, language })}
						isChosen={language === query.language}
						words={languageName(locale, language)}
					/>
				))}
			</Choices>
			<Choices label={t('parts')}>
				{queueParts.map((what) => (
					<Choice
						key={what}
						href={queueAddress(locale, { ...chosen, what })}
						isChosen={what === query.what}
						words={`${t(`part.${what}`)} (${countWords(counts[what])})`}
					/>
				))}
			</Choices>
			<Choices label={t('orders')}>
				{queueOrders.map((by) => (
					<Choice
						key={by}
						href={queueAddress(locale, { ...chosen, by })}
						isChosen={by === query.by}
						words={t(`order.${by}`)}
					/>
				))}
			</Choices>
		</>
	);
}

function Choices({ label, children }: { label: string; children: React.ReactNode }) {
	return (
		<nav aria-label={label}>
			<ul className={tables.choices}>{children}</ul>
		</nav>
	);
}

function Choice({ href, isChosen, words }: { href: string; isChosen: boolean; words: string }) {
	return (
		<li>
			<a href={href} aria-current={isChosen ? 'true' : undefined}>
				{words}
			</a>
		</li>
	);
}
