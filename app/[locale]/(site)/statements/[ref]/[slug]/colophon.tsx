import type { PublishedStatement } from '@/archive/statements/published';
import { absoluteUrl } from '@/formats/addresses';
import { datesIn } from '@/i18n/dates';
import { paths } from '@/i18n/paths';
import { wordsIn } from '@/i18n/words';
import { env } from '@/platform/env';
import { FollowLine } from '../../../follow/follow-line';
import { BesideLinks } from './beside-links';
import { EditionLine } from './edition-line';
import { EditionLinks } from './edition-links';

interface Props {
	statement: PublishedStatement;
	/** Whether this is the page of one edition, which has an address of its own. */
	frozen?: boolean;
}

/** Where and when this text was published, which edition it is, and the address that will always find it. */
export function Colophon({ statement, frozen = false }: Props) {
	const { locale, ref, edition } = statement;
	const t = wordsIn(locale, 'Statement');
	const isEarlier = statement.versions.some(
		(version) => version.locale === locale && version.editions > edition.number,
	);
	const permanent = frozen ? paths.edition(locale, ref, edition.number) : paths.permanent(ref);
	return (
		<footer>
			<h2>{t('colophonTitle')}</h2>
			<dl>
				<div>
					<dt>{t('published')}</dt>
					<dd>
						<Published at={edition.firstPublishedAt} locale={locale} />
					</dd>
				</div>
				<div>
					<dt id="edition">{t('edition')}</dt>
					<dd>
						{edition.number > 1 || isEarlier ? (
							<>
								<EditionLine statement={statement} />
								{edition.changeClass ? <p>{t(`change.${edition.changeClass}`)}</p> : null}
								{edition.changeNote ? <p className="change">{edition.changeNote}</p> : null}
							</>
						) : (
							t('firstEdition')
						)}
						<EditionLinks statement={statement} />
					</dd>
				</div>
				<OriginalTitle statement={statement} />
				<BesideLinks statement={statement} />
				<div>
					<dt>{t('permanentAddress')}</dt>
					<dd>
						<a href={permanent}>{absoluteUrl(env.PUBLIC_URL, permanent)}</a>
					</dd>
				</div>
				<FollowLine locale={locale} statementRef={ref} />
			</dl>
			<p role="status" data-copied={t('copied')} />
		</footer>
	);
}

/** What a translation is called in the original, which names it in other languages too. */
function OriginalTitle({ statement: { locale, originalLocale, versions } }: { statement: PublishedStatement }) {
	const original = versions.find((version) => version.locale === originalLocale);
	if (!original || original.locale === locale) return null;
	return (
		<div>
			<dt>{wordsIn(locale, 'Statement')('originalTitle')}</dt>
			<dd lang={original.locale}>{original.title}</dd>
		</div>
	);
}

function Published({ at, locale }: { at: Date; locale: PublishedStatement['locale'] }) {
	const dates = datesIn(locale, env.DEFAULT_TIME_ZONE);
	return <time dateTime={at.toISOString()}>{dates.dateTime(at, { dateStyle: 'long' })}</time>;
}
