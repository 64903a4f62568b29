import type { Office, PublishedName } from '@/archive/labels/published';
import { datesIn } from '@/i18n/dates';
import type { Locale } from '@/i18n/locales';
import type { NamedNoun } from '@/i18n/paths';
import { wordsIn } from '@/i18n/words';
import { langOf, NameLink } from '../name-link';
import styles from './names.module.css';

interface Props {
	locale: Locale;
	named: PublishedName;
}

/** So many names of a noun are shown; the filters of the list know the others. */
const most = 10;

/** What is known of a person, place, event or topic, and who and what it is named together with. */
export function NameFacts({ locale, named }: Props) {
	const t = wordsIn(locale, 'Names');
	const { offices, others } = named;
	return (
		<div className={styles.facts}>
			{offices.length > 0 ? (
				<section>
					<h2>{t('offices')}</h2>
					<ul>
						{offices.map((office) => (
							<li key={`${office.name.text} ${office.from}`}>
								<span lang={langOf(office.name, locale)}>{office.name.text}</span>
								<Held locale={locale} office={office} />
							</li>
						))}
					</ul>
				</section>
			) : null}
			{(['topic', 'person', 'event', 'place'] as const).map((noun) => (
				<Company key={noun} locale={locale} noun={noun} named={named} />
			))}
			{others.length > 0 ? (
				<section>
					<h2>{t('otherNames')}</h2>
					<ul>
						{others.map((other) => (
							<li key={other.lang} lang={other.lang}>
								{other.text}
							</li>
						))}
					</ul>
				</section>
			) : null}
		</div>
	);
}

/** From when to when an office was held, as exactly as the days are known. */
function Held({ locale, office: { from, to } }: { locale: Locale; office: Office }) {
	if (!from && !to) return null;
	const t = wordsIn(locale, 'Names');
	const dates = datesIn(locale, 'UTC');
	const day = (date: string) => (
		<time dateTime={date}>{dates.dateTime(new Date(`${date}T00:00:00Z`), { dateStyle: 'medium' })}</time>
	);
	return (
		<span className={styles.count}>
			{from && to ? (
				<>
					{day(from)} – {day(to)}
				</>
			) : (
				t.rich(from ? 'heldSince' : 'heldUntil', { day: () => day(from ?? to ?? '') })
			)}
		</span>
	);
}

function Company({ locale, noun, named }: Props & { noun: NamedNoun }) {
	const company = named.company.filter((name) => name.noun === noun);
	if (company.length === 0) return null;
	const t = wordsIn(locale, 'Names');
	return (
		<section>
			<h2>{t(named.noun === noun ? `also.${noun}` : `title.${noun}`)}</h2>
			<ul>
				{company.slice(0, most).map((name) => (
					<li key={name.ref}>
						<NameLink locale={locale} noun={noun} of={name.ref} label={name} />
					</li>
				))}
			</ul>
		</section>
	);
}
