import { admins, anyMember, everybody, type Law, law } from './laws';
import type { World } from './world';

const at = (path: (world: World) => string) => (world: World) => ({ path: path(world) });
const isPublic = (path: string) => law(everybody, () => ({ path }));
const forMembers = (path: (world: World) => string) => law(anyMember, at(path));
const forAdmins = (path: (world: World) => string) => law(admins, at(path), { refusal: 'hidden' });

/** What is shown, to whom. */
export const pageLaws: Record<string, Law> = {
	'page /[locale]/sign-in': isPublic('/en/sign-in'),
	'page /[locale]/sign-in/code': isPublic('/en/sign-in/code'),
	'page /[locale]/sign-in/forgotten': isPublic('/en/sign-in/forgotten'),
	'page /[locale]/sign-in/join/[token]': isPublic('/en/sign-in/join/none'),
	'page /[locale]/sign-in/reset/[token]': isPublic('/en/sign-in/reset/none'),
	'page /[locale]/desk': forMembers(() => '/en/desk'),
	'page /[locale]/desk/account': forMembers(() => '/en/desk/account'),
	'page /[locale]/desk/account/factor': forMembers(() => '/en/desk/account/factor'),
	'page /[locale]/desk/account/passkeys': forMembers(() => '/en/desk/account/passkeys'),
	'page /[locale]/desk/new': forMembers(() => '/en/desk/new'),
	'page /[locale]/desk/new/paste': forMembers(() => '/en/desk/new/paste'),
	'page /[locale]/desk/members': forAdmins(() => '/en/desk/members'),
	'page /[locale]/desk/members/invite': forAdmins(() => '/en/desk/members/invite'),
	'page /[locale]/desk/members/[id]': forAdmins(({ target }) => `/en/desk/members/${target.id}`),
	'page /[locale]/desk/statements/[ref]': forMembers(({ draft }) => `/en/desk/statements/${draft.ref}`),
	'page /[locale]/desk/statements/[ref]/facts': forMembers(({ draft }) => `/en/desk/statements/${draft.ref}/facts`),
	'page /[locale]/desk/statements/[ref]/trail': forMembers(({ draft }) => `/en/desk/statements/${draft.ref}/trail`),
	'page /[locale]/desk/statements/[ref]/[version]': forMembers(({ draft }) => `/en/desk/statements/${draft.ref}/en`),
	'page /[locale]/desk/statements/[ref]/[version]/history': forMembers(
		({ draft }) => `/en/desk/statements/${draft.ref}/en/history`,
	),
	'page /[locale]/desk/statements/[ref]/[version]/history/changes': forMembers(
		({ draft }) => `/en/desk/statements/${draft.ref}/en/history/changes?from=${draft.older}&to=${draft.head}`,
	),
	'GET /(machines)/[locale]/corrections.atom': isPublic('/en/corrections.atom'),
	'GET /(machines)/[locale]/corrections.json': isPublic('/en/corrections.json'),
	'GET /(machines)/[locale]/statements.atom': isPublic('/en/statements.atom'),
	'GET /(machines)/[locale]/statements.csv': isPublic('/en/statements.csv'),
	'GET /(machines)/[locale]/statements.ics': isPublic('/en/statements.ics'),
	'GET /(machines)/[locale]/statements.json': isPublic('/en/statements.json'),
	'GET /(machines)/exports/[locale]/[ref]/[slug]/[format]': law(
		everybody,
		at(({ published }) => `/en/statements/${published}/x.md`),
	),
	'GET /(machines)/feeds/[locale]/[folder]/[ref]/[format]': law(
		everybody,
		at(({ published }) => `/en/statements/${published}/editions.atom`),
	),
	'POST /(machines)/forms/[locale]/follow/[[...below]]': law(everybody, () => ({
		path: '/en/follow',
		// Filled in as only programs do: nobody is asked by mail.
		form: { address: 'reader@example.org', language: 'en', website: 'x' },
	})),
	'GET /(machines)/robots.txt': isPublic('/robots.txt'),
	'GET /(machines)/s/[ref]/editions.json': law(
		everybody,
		at(({ published }) => `/s/${published}/editions.json`),
	),
	'GET /(machines)/sitemap.xml': isPublic('/sitemap.xml'),
	'GET /(machines)/sitemaps/[file]': isPublic('/sitemaps/1.xml'),
	'GET /(machines)/speculation-rules.json': isPublic('/speculation-rules.json'),
};
