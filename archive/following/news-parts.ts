import { absoluteUrl } from '@/formats/addresses';
import type { MailPart } from '@/formats/mail/write-mail';
import { datesIn } from '@/i18n/dates';
import type { Locale } from '@/i18n/locales';
import { paths } from '@/i18n/paths';
import { wordsIn } from '@/i18n/words';
import { env } from '@/platform/env';
import type { News } from './find-news';
import { newsUrl } from './mail-links';

/** What happened in one line: `New in English: On water`. */
export function headlineOf(locale: Locale, news: News): string {
	const { title, kind } = news;
	const words = title?.text ?? wordsIn(locale)(`Kinds.${kind}`);
	return wordsIn(locale, 'Mails')('headline', { act: actOf(locale, news), title: words });
}

/** One act as a part of a mail: what happened, to what, and where to read it. */
export function newsParts(locale: Locale, news: News): MailPart[] {
	const { title, excerpt, changeNote, happening, withdrawal } = news;
	const t = wordsIn(locale, 'Mails');
	const lang = title && title.lang !== locale ? title.lang : undefined;
	const link = { type: 'link' as const, href: newsUrl(news) };
	const isText = happening.locale !== null;
	const parts: (MailPart | false | null | undefined | '')[] = [
		{ type: 'heading', text: actOf(locale, news) },
		title ? { ...link, text: title.text, lang, isMain: true } : { ...link, text: t('notice'), isMain: true },
		{ type: 'paragraph', text: aboutOf(locale, news) },
		happening.act === 'corrected' &&
			happening.changeClass && {
				type: 'paragraph',
				text: wordsIn(locale)(`Statement.change.${happening.changeClass}`),
			},
		isText && changeNote && { type: 'paragraph', text: changeNote, lang },
		changesLink(locale, news),
		happening.act === 'published' && excerpt && { type: 'paragraph', text: excerpt, lang },
		!isText &&
			withdrawal?.reason.text && {
				type: 'paragraph',
				text: `${wordsIn(locale, 'Statement')('reason')} ${withdrawal.reason.text}`,
				lang: withdrawal.reason.lang !== locale ? withdrawal.reason.lang : undefined,
			},
	];
	return parts.filter((part): part is MailPart => Boolean(part));
}

/** Where a correction shows what it changed. */
function changesLink(locale: Locale, { happening }: News): MailPart | null {
	const { act, locale: language, ref, number } = happening;
	if (act !== 'corrected' || !language || !number) return null;
	const href = absoluteUrl(env.PUBLIC_URL, paths.changes(language, ref, number - 1, number));
	return { type: 'link', text: wordsIn(locale, 'Mails')('changes'), href };
}

function actOf(locale: Locale, { happening }: News): string {
	const t = wordsIn(locale, 'Mails');
	if (happening.locale === null) return t(`act.${happening.act}`, { language: '' });
	return t(`act.${happening.act}`, { language: wordsIn(locale, 'Common')(`inLanguage.${happening.locale}`) });
}

/** Kind, date, place and who spoke. */
function aboutOf(locale: Locale, { kind, facts }: News): string {
	const t = wordsIn(locale);
	const { deliveredAt, precision, timeZone, place, speakers } = facts;
	const date =
		deliveredAt && precision !== 'unknown'
			? datesIn(locale, timeZone).dateTime(deliveredAt, dateShapes[precision])
			: t('Common.undated');
	return [t(`Kinds.${kind}`), date, place?.text, ...speakers.map(({ name }) => name.text)].filter(Boolean).join(' · ');
}

const dateShapes = {
	minute: { day: 'numeric', month: 'long', year: 'numeric' },
	day: { day: 'numeric', month: 'long', year: 'numeric' },
	month: { month: 'long', year: 'numeric' },
	year: { year: 'numeric' },
} as const;
