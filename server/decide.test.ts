import { describe, expect, test } from 'vitest';
import type { Locale } from '@/i18n/locales';
import { classify } from './classify';
import { decide } from './decide';
import type { Whereabouts } from './decide-statement';

const slugs: Partial<Record<Locale, string>> = { ru: 'речь', fr: 'discours' };
const archive: Record<string, (locale: Locale) => Whereabouts> = {
	aaaaaa: (locale) => live(locale) ?? { status: 'missing', locales: ['fr', 'ru'], originalLocale: 'ru' },
	bbbbbb: () => ({ status: 'removed' }),
	cccccc: () => ({ status: 'redirected', to: 'aaaaaa' }),
};

const links: Record<string, { isOpen: boolean }> = { open: { isOpen: true }, ended: { isOpen: false } };

/** Where the one key is, the original first. */
const passages = (['ru', 'fr'] as const).map((locale) => ({ locale, slug: slugs[locale] ?? '' }));

function live(locale: Locale): Whereabouts | null {
	const slug = slugs[locale];
	return slug ? { status: 'live', slug, editions: 3, locales: ['fr', 'ru'] } : null;
}

function ask(path: string, acceptLanguage?: string, query = '') {
	const find = async ({ ref, locale }: { ref: string; locale: Locale }) => archive[ref]?.(locale) ?? null;
	return decide(
		{ address: classify(path), query, acceptLanguage },
		{
			findAddress: find,
			findNameAddress: async ({ ref }) =>
				ref === 'aaaaaa' || ref === 'bbbbbb' ? { ref: 'aaaaaa', slug: 'name' } : null,
			findPreviewLink: async ({ token, version }) => (version === 'fr' ? (links[token] ?? null) : null),
			listPassages: async ({ ref, key }) => (ref === 'aaaaaa' && key === 'sa1b2c3' ? passages : []),
		},
	);
}

const notFound = { act: 'page', status: 404, path: '/fr/not-found', locale: 'fr' };
const russian = `/ru/statements/aaaaaa/${encodeURIComponent('речь')}`;

describe('a statement', () => {
	test('is shown at its exact address', async () => {
		expect(await ask('/fr/statements/aaaaaa/discours')).toEqual({ act: 'page', locale: 'fr' });
		expect(await ask(russian)).toEqual({ act: 'page', locale: 'ru' });
	});

	test.each(['/fr/statements/aaaaaa', '/fr/statements/aaaaaa/old', '/fr/statements/AAAAAA/discours'])(
		'moves permanently from %s and keeps the query',
		async (path) => {
			const to = '/fr/statements/aaaaaa/discours?q=x';
			expect(await ask(path, undefined, '?q=x')).toEqual({ act: 'redirect', status: 308, to });
		},
	);

	test('that is not in this language, was removed or redirected says so before rendering', async () => {
		const missing = { act: 'page', locale: 'es', path: '/es/missing/aaaaaa', status: 404 };
		expect(await ask('/es/statements/aaaaaa/discurso')).toEqual(missing);
		const removed = { act: 'page', locale: 'es', path: '/es/removed/bbbbbb', status: 410 };
		expect(await ask('/es/statements/bbbbbb/x')).toEqual(removed);
		const redirected = { act: 'redirect', status: 308, to: '/es/statements/aaaaaa' };
		expect(await ask('/es/statements/cccccc/x')).toEqual(redirected);
	});

	test('nobody knows is not found', async () => {
		expect(await ask('/fr/statements/dddddd/x')).toEqual(notFound);
		expect(await ask('/fr/statements/toolong/x')).toEqual(notFound);
	});
});

describe('a name', () => {
	test('is shown at its exact address, moves there from others and from what was merged into it, and is not found elsewhere', async () => {
		expect(await ask('/fr/people/aaaaaa/name')).toEqual({ act: 'page', locale: 'fr' });
		const moved = { act: 'redirect', status: 308, to: '/fr/people/aaaaaa/name?after=x' };
		expect(await ask('/fr/people/aaaaaa', undefined, '?after=x')).toEqual(moved);
		expect(await ask('/fr/people/AAAAAA/name', undefined, '?after=x')).toEqual(moved);
		expect(await ask('/fr/people/aaaaaa/other', undefined, '?after=x')).toEqual(moved);
		expect(await ask('/fr/people/bbbbbb/merged', undefined, '?after=x')).toEqual(moved);
		expect(await ask('/fr/people/zzzzzz/name')).toEqual(notFound);
		expect(await ask('/fr/topics/nothing-here/name')).toEqual(notFound);
	});
});

describe('a page below a statement', () => {
	const here = { act: 'page', locale: 'fr' };
	const moved = (to: string) => ({ act: 'redirect', status: 308, to });

	test.each([
		'with/ru',
		'editions',
		'editions/3',
		'editions/1/with/3',
		'changes/2-3',
		'cite',
		'quote',
		'quote/2/title/0a1b2c3d4e5f',
	])('is there at %s', async (page) => {
		expect(await ask(`/fr/statements/aaaaaa/${page}`)).toEqual(here);
		expect(await ask(`/fr/statements/AAAAAA/${page}`)).toEqual(moved(`/fr/statements/aaaaaa/${page}`));
	});

	test.each([
		['with/fr', 'discours'],
		['editions/3/with/1', 'editions/1/with/3'],
		['editions/2/with/2', 'editions/2'],
		['changes/3-1', 'changes/1-3'],
		['changes/2-2', 'editions/2'],
	])('at %s is at %s', async (page, at) => {
		expect(await ask(`/fr/statements/aaaaaa/${page}`)).toEqual(moved(`/fr/statements/aaaaaa/${at}`));
	});

	test.each([
		'with',
		'with/it',
		'with/ru/x',
		'editions/0',
		'editions/4',
		'editions/01',
		'editions/1/with',
		'editions/1/with/4',
		'editions/1/x',
		'editions/1/with/2/x',
		'changes',
		'changes/1-4',
		'changes/1',
		'changes/1-2/x',
		'cite/x',
		'quote/4/title/0a1b2c3d4e5f',
		'quote/1/title',
	])('is not at %s', async (page) => {
		expect(await ask(`/fr/statements/aaaaaa/${page}`)).toEqual(notFound);
	});

	test('says which languages there are beside which it can be read, and what became of the statement', async () => {
		const missing = { act: 'page', locale: 'fr', path: '/fr/missing/aaaaaa/es', status: 404 };
		expect(await ask('/fr/statements/aaaaaa/with/es')).toEqual(missing);
		expect(await ask('/es/statements/aaaaaa/with/fr')).toMatchObject({ path: '/es/missing/aaaaaa', status: 404 });
		expect(await ask('/fr/statements/bbbbbb/editions/1')).toMatchObject({ path: '/fr/removed/bbbbbb', status: 410 });
	});
});

describe('a permanent address', () => {
	const redirect = (to: string) => ({ act: 'redirect', status: 302, to, negotiated: true });

	test('leads to the language asked for most that there is', async () => {
		expect(await ask('/s/aaaaaa', 'de, fr;q=0.5, ru;q=0.1')).toEqual(redirect('/fr/statements/aaaaaa/discours'));
	});

	test('leads to the original when none asked for is there', async () => {
		expect(await ask('/s/aaaaaa', 'de')).toEqual(redirect(russian));
		expect(await ask('/s/aaaaaa')).toEqual(redirect(russian));
	});

	test('is read in any case, and says what became of it', async () => {
		expect(await ask('/s/AAAAAA')).toEqual({ act: 'redirect', status: 308, to: '/s/aaaaaa' });
		expect(await ask('/s/cccccc')).toEqual({ act: 'redirect', status: 308, to: '/s/aaaaaa' });
		expect(await ask('/s/bbbbbb', 'fr')).toMatchObject({ status: 410, path: '/fr/removed/bbbbbb', negotiated: true });
		expect(await ask('/s/dddddd', 'fr')).toEqual({ ...notFound, negotiated: true });
	});
});

describe('the address of a passage', () => {
	test('leads to it in the language asked for most that has it, else in the original', async () => {
		const at = (page: string) => ({ act: 'redirect', status: 302, to: `${page}#sa1b2c3`, negotiated: true });
		expect(await ask('/s/aaaaaa/sa1b2c3', 'de, fr;q=0.5')).toEqual(at('/fr/statements/aaaaaa/discours'));
		expect(await ask('/s/aaaaaa/sa1b2c3', 'de')).toEqual(at(russian));
		expect(await ask('/s/aaaaaa/sa1b2c3')).toEqual(at(russian));
	});

	test('is not found where there is no such key, and says what became of the statement', async () => {
		expect(await ask('/s/aaaaaa/sz9z9z9', 'fr')).toEqual({ ...notFound, negotiated: true });
		expect(await ask('/s/dddddd/sa1b2c3', 'fr')).toEqual({ ...notFound, negotiated: true });
		expect(await ask('/s/bbbbbb/sa1b2c3', 'fr')).toMatchObject({ status: 410, path: '/fr/removed/bbbbbb' });
		const moved = (to: string) => ({ act: 'redirect', status: 308, to });
		expect(await ask('/s/cccccc/sa1b2c3')).toMatchObject(moved('/s/aaaaaa/sa1b2c3'));
		expect(await ask('/s/AAAAAA/sa1b2c3', 'fr', '?x=1')).toEqual(moved('/s/aaaaaa/sa1b2c3?x=1'));
	});
});

describe('a preview', () => {
	test('is there for members, and by a link in its language until that ends', async () => {
		const here = { act: 'page', locale: 'fr', isPrivate: true };
		expect(await ask('/fr/preview/open')).toEqual(here);
		expect(await ask('/fr/preview/draft/aaaaaa/de')).toEqual(here);
		expect(await ask('/fr/preview/ended')).toEqual({ ...here, path: '/fr/preview/ended/ended', status: 410 });
		for (const path of ['', '/other', '/ended/open', '/draft', '/draft/aaaaaa', '/open/x']) {
			expect(await ask(`/fr/preview${path}`), path).toEqual(notFound);
		}
		expect(await ask('/de/preview/open')).toMatchObject({ status: 404 });
	});
});

describe('other addresses', () => {
	test('the root leads to the reader’s language', async () => {
		const to = (path: string) => ({ act: 'redirect', status: 307, to: path, negotiated: true });
		expect(await ask('/', 'fr-CH, en;q=0.8')).toEqual(to('/fr'));
		expect(await ask('/', 'fr;q=0, it, ru;q=0.2')).toEqual(to('/ru'));
		expect(await ask('/', '*')).toEqual(to('/en'));
	});

	test('pages only the front door may ask for are not found', async () => {
		expect(await ask('/fr/removed/bbbbbb')).toEqual(notFound);
		expect(await ask('/fr/missing/aaaaaa')).toEqual(notFound);
	});

	test('an unknown language is a page that is not found, in the reader’s', async () => {
		expect(await ask('/xx/statements', 'fr')).toEqual({ ...notFound, negotiated: true });
	});
});
