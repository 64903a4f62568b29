import { useTranslations } from 'next-intl';
import type { DeskNamePage } from '@/archive/labels/desk';
import { datesIn } from '@/i18n/dates';
import type { Locale } from '@/i18n/locales';
import { env } from '@/platform/env';
import tables from '../../../tables.module.css';
import { wordsOfAct } from '../../../words-of-act';

/** Who said what this is called, and when. */
export function NameTrail({ locale, page }: { locale: Locale; page: DeskNamePage }) {
	const t = useTranslations('DeskNames');
	const dates = datesIn(locale, env.DEFAULT_TIME_ZONE);
	if (page.trail.length === 0) return null;
	return (
		<section>
			<h2>{t('trail')}</h2>
			<ul className={`${tables.plain} ${tables.soft}`}>
				{page.trail.map(({ seq, at, actor, act }) => (
					<li key={seq}>
						{dates.dateTime(at, { dateStyle: 'medium', timeStyle: 'short' })} · {actor} · {wordsOfAct(locale, act)}
					</li>
				))}
			</ul>
		</section>
	);
}
