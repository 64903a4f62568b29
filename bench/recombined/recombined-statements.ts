import type { StatementLine } from '@/archive/imports/line';
import type { Kind } from '@/archive/statements/statement';
import { type Locale, locales } from '@/i18n/locales';
import type { Aligned } from './aligned-sentences';
import { madeName, nameCount, particulars, personName, places, topics } from './names';
import { particularSentences } from './particular-sentences';
import { type Random, randomFrom } from './random';

/** A statement in the import form, and what became of it later. */
export interface Recombined {
	line: StatementLine;
	/** The original's first paragraph said anew, and the languages that followed; the others are behind. */
	correction: { text: Aligned; followers: Locale[] } | null;
	withdrawn: boolean;
}

const speakers = 3_000;
const kinds: Kind[] = ['speech', 'statement', 'press-release', 'message', 'interview', 'announcement', 'declaration'];
const firstYear = 1955;
const years = 70;
const minutes = ['08:30', '09:00', '10:15', '11:00', '14:00', '16:45', '18:00'];

/**
 * Statements made of sentences that an archive holds in five languages, put together anew with names and numbers of their
 * own: speeches and press briefings of all lengths over seventy years. The same seed gives the same statements.
 */
export function* recombinedStatements(sentences: readonly Aligned[], count: number, seed = 1): Generator<Recombined> {
	const random = randomFrom(seed);
	for (let number = 1; number <= count; number++)
		yield recombined(sentences, random, `bench-${seed}-${number}`, number);
}

function recombined(sentences: readonly Aligned[], random: Random, id: string, number: number): Recombined {
	const present = languagesOf(random);
	const original = random.chance(0.5) && present.includes('en') ? 'en' : random.pick(present);
	const briefing = random.chance(0.12);
	const place = places[random.zipf(places.length)];
	const speaker = personName(random.zipf(speakers));
	const title = titleOf(sentences, random, number);
	const paragraphs = Array.from({ length: lengthOf(random) }, () => paragraphOf(sentences, random));
	const roles = paragraphs.map((_, index) => (briefing ? (index % 3 === 1 ? 'question' : 'answer') : null));
	const versions = present.map((locale) => [
		locale,
		{
			title: title[locale],
			status: locale === original ? 'original' : random.chance(0.05) ? 'official' : 'translation',
			paragraphs: paragraphs.map((paragraph, unit) => ({
				unit: String(unit),
				type: 'p',
				text: paragraph[locale],
				...(roles[unit] ? { role: roles[unit], speaker: roles[unit] === 'answer' ? speaker : null } : {}),
			})),
		},
	]);
	const line = {
		id,
		kind: briefing ? 'press-conference' : (kinds[random.zipf(kinds.length)] ?? 'speech'),
		...momentOf(random),
		timeZone: place?.timeZone,
		place: place?.name,
		speaker,
		topic: [...new Set([topics[random.zipf(topics.length)], topics[random.zipf(topics.length)]])].join(', '),
		original,
		versions: Object.fromEntries(versions),
	} as StatementLine;
	const corrected = random.chance(0.06);
	const followers = present.filter((locale) => locale !== original && random.chance(0.5));
	return {
		line,
		correction: corrected ? { text: paragraphOf(sentences, random), followers } : null,
		withdrawn: random.chance(0.004),
	};
}

/** Nine in ten in all five languages. */
function languagesOf(random: Random): Locale[] {
	if (random.chance(0.9)) return [...locales];
	const some = locales.filter(() => random.chance(0.5));
	return some.length > 0 ? some : [random.pick(locales)];
}

/** Mostly 3 to 15 paragraphs; one in fifty is long. */
function lengthOf(random: Random): number {
	return random.chance(0.02) ? 30 + random.below(60) : 3 + Math.min(random.below(13), random.below(13));
}

function momentOf(random: Random): Pick<StatementLine, 'date' | 'time' | 'year'> {
	if (random.chance(0.01)) return {};
	const day = new Date(Date.UTC(firstYear, 0, 1) + random.below(years * 365) * 86_400_000);
	if (random.chance(0.02)) return { year: day.getUTCFullYear() };
	return { date: day.toISOString().slice(0, 10), ...(random.chance(0.3) ? { time: random.pick(minutes) } : {}) };
}

function titleOf(sentences: readonly Aligned[], random: Random, number: number): Aligned {
	const sentence = random.pick(sentences);
	const name = madeName(random.below(nameCount));
	const words = (locale: Locale) =>
		sentence[locale]
			.split(' ')
			.slice(0, 6)
			.join(' ')
			.replace(/[,;:.]$/, '');
	return everyLocale((locale) => `${name}: ${words(locale)} (${number})`);
}

/** One to three sentences, mostly one of them about something particular. */
function paragraphOf(sentences: readonly Aligned[], random: Random): Aligned {
	const chosen = Array.from({ length: random.chance(0.3) ? 2 : 1 }, () => random.pick(sentences));
	if (random.chance(0.6)) chosen.push(random.pick(particularSentences)(particulars(random)));
	return everyLocale((locale) => chosen.map((sentence) => sentence[locale]).join(' '));
}

function everyLocale(write: (locale: Locale) => string): Aligned {
	return Object.fromEntries(locales.map((locale) => [locale, write(locale)])) as Aligned;
}
