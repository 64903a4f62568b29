import type { QuotedStatement } from '@/archive/quotes/published';
import type { Standing } from '@/archive/quotes/standing';
import { textDirective } from '@/formats/quotes/text-fragment';
import { paths } from '@/i18n/paths';
import { wordsIn } from '@/i18n/words';
import { UnitNow } from './unit-now';

interface Props {
	found: QuotedStatement;
	standing: Standing;
}

/** What has become of the words in the edition that is read now. */
export function Now({ found: { statement, quoted }, standing }: Props) {
	const { locale, ref, edition } = statement;
	const t = wordsIn(locale, 'Quote');
	const isLive = quoted.number === edition.number;
	const stands = standing.now === 'same' || standing.now === 'within';
	const key = standing.units.find((unit) => unit.key)?.key ?? undefined;
	const directive = key && stands ? textDirective(standing.pieces.map(({ words }) => words)) : '';
	const page = paths.statement(locale, { ref, slug: edition.slug }, key);
	const frozen = `${paths.edition(locale, ref, quoted.number)}#${standing.pieces[0]?.key ?? 'title'}`;
	return (
		<section>
			<h2>{t('now')}</h2>
			<p>
				{isLive ? t('live', { number: quoted.number }) : null}
				{isLive ? null : t(standing.now, { quoted: quoted.number, number: edition.number })}
			</p>
			{standing.now === 'same'
				? null
				: standing.units.map((unit) => <UnitNow key={unit.before} unit={unit} locale={locale} />)}
			<p>
				<a href={page + directive}>{t(stands ? 'inText' : 'wholeText')}</a>
			</p>
			{isLive ? null : (
				<p>
					<a href={frozen}>{t('inEdition', { quoted: quoted.number })}</a>
				</p>
			)}
		</section>
	);
}
