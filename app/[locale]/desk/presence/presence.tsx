'use client';

import { useTranslations } from 'next-intl';
import { useEffect, useRef, useState } from 'react';
import { datesIn } from '@/i18n/dates';
import type { Locale } from '@/i18n/locales';
import { keepBeating, type Others } from './beats';
import { caretPlace } from './caret-place';
import { comings } from './comings';
import styles from './presence.module.css';

interface Props {
	locale: Locale;
	/** Where signs go. */
	address: string;
	version: Locale;
	languages: Record<Locale, string>;
	/** The segments in their order, by which another's place has a number. */
	keys: string[];
	timeZone: string;
}

/** Who else has a draft of this statement open. Who listens hears only of who comes and who goes. */
export function Presence({ locale, address, version, languages, keys, timeZone }: Props) {
	const t = useTranslations('Presence');
	const [others, setOthers] = useState<Others>([]);
	const [news, setNews] = useState<{ came: string[]; left: string[] }>({ came: [], left: [] });
	const known = useRef<Others | null>(null);

	useEffect(() => {
		function tell(heard: Others | null): void {
			const now = heard ?? [];
			const { came, left } = comings(known.current ?? [], now);
			if (heard && came.length + left.length > 0) setNews({ came, left });
			known.current = now;
			setOthers(now);
		}
		return keepBeating({ address, version, place: caretPlace, tell });
	}, [address, version]);

	function placeOf(segment: string | null): string | null {
		if (segment === 'title' || segment === 'lead') return t(segment);
		const index = segment === null ? -1 : keys.indexOf(segment);
		return index === -1 ? null : t('passage', { number: index + 1 });
	}

	const names = (list: string[]) => new Intl.ListFormat(locale).format(list);
	return (
		<section className={styles.presence} aria-label={t('label')}>
			{others.length > 0 ? (
				<ul>
					{others.map(({ memberId, name, isSelf, version: open, segment, since }) => (
						<li key={`${memberId} ${open}`} data-self={isSelf || undefined}>
							<strong>{isSelf ? t('self') : name}</strong>{' '}
							{[languages[open], placeOf(segment)].filter(Boolean).join(', ')}{' '}
							<span className={styles.since}>
								{t('since', { time: datesIn(locale, timeZone).dateTime(since, { timeStyle: 'short' }) })}
							</span>
						</li>
					))}
				</ul>
			) : null}
			<p role="status" className="unseen">
				{news.came.length > 0 ? t('came', { names: names(news.came), count: news.came.length }) : null}{' '}
				{news.left.length > 0 ? t('left', { names: names(news.left), count: news.left.length }) : null}
			</p>
		</section>
	);
}
