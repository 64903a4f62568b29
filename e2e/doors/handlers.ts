import { members, type Person } from './people';
import type { subjects } from './subjects';

export interface HandlerLaw {
	/** Whom it serves; `all` gives everybody the same, signed in or not. */
	may: readonly Person[] | 'all';
	call: (made: ReturnType<typeof subjects>) => Promise<{ path: string } & RequestInit>;
	/** The status for those it serves: 200 where it is not said. */
	gives?: number;
	/** The status for members it refuses: 403 where it is not said. Who is not signed in gets 401. */
	refuses?: number;
}

const withGrant = members.filter((person) => person !== 'no grant');
const open = (path: string): HandlerLaw => ({ may: 'all', call: async () => ({ path, redirect: 'manual' }) });
const json = { 'content-type': 'application/json' };

/** Who is served by which route handler, by its method and folder. A handler that is not here is a door without a law. */
export const handlers: Record<string, HandlerLaw> = {
	'GET desk/drafts/[id]/text': {
		may: withGrant,
		call: async (made) => ({ path: `/en/desk/drafts/${(await made.inWork()).draftId}/text` }),
		refuses: 404,
	},
	'GET desk/files/[hash]/[name]': {
		may: withGrant,
		call: async (made) => ({ path: `/en/desk/files/${(await made.illustrated()).hash}/words.vtt` }),
		refuses: 404,
	},
	'HEAD desk/files/[hash]/[name]': {
		may: withGrant,
		call: async (made) => ({ path: `/en/desk/files/${(await made.illustrated()).hash}/words.vtt`, method: 'HEAD' }),
		refuses: 404,
	},
	'POST desk/drafts/[id]/files': {
		may: ['author', 'reviewer'],
		call: async (made) => {
			const body = `WEBVTT\n\n00:00.000 --> 00:01.000\n${crypto.randomUUID()}\n`;
			const headers = { 'content-type': 'application/octet-stream', 'x-file-name': 'words.vtt' };
			return { path: `/en/desk/drafts/${(await made.inWork()).draftId}/files`, method: 'POST', headers, body };
		},
	},
	'POST desk/statements/[ref]/presence': {
		may: members.filter((person) => person !== 'no grant'),
		call: async (made) => {
			const { ref } = await made.inWork();
			const body = JSON.stringify({ tab: crypto.randomUUID(), version: 'en', segment: null });
			return { path: `/en/desk/statements/${ref}/presence`, method: 'POST', headers: json, body };
		},
	},
	'PUT desk/drafts/[id]/text': {
		may: ['author', 'reviewer'],
		call: async (made) => {
			const { draftId, revisionId } = await made.inWork();
			const body = JSON.stringify({ title: 'On doors', lead: null, blocks: [] });
			const headers = { ...json, 'if-match': `"${revisionId}"` };
			return { path: `/en/desk/drafts/${draftId}/text`, method: 'PUT', headers, body };
		},
	},
	'PATCH desk/drafts/[id]/rows': {
		may: ['translator', 'reviewer'],
		call: async (made) => {
			const { draftId, revisionId } = (await made.doubtful()).fields;
			const body = JSON.stringify({ act: 'mark', revisionId, state: 'done', keys: ['para1'] });
			return { path: `/en/desk/drafts/${draftId}/rows`, method: 'PATCH', headers: json, body };
		},
	},
	'GET desk/drafts/[id]/memory': {
		may: withGrant,
		call: async (made) => ({ path: `/en/desk/drafts/${(await made.doubtful()).fields.draftId}/memory?unit=para1` }),
		refuses: 404,
	},
	'GET desk/drafts/[id]/terms': {
		may: withGrant,
		call: async (made) => ({ path: `/en/desk/drafts/${(await made.doubtful()).fields.draftId}/terms?unit=para1` }),
		refuses: 404,
	},
	'GET desk/glossary/glossary.csv': { may: withGrant, call: async () => ({ path: '/en/desk/glossary/glossary.csv' }) },
	'GET desk/board.csv': {
		may: members.filter((person) => person !== 'no grant'),
		call: async () => ({ path: '/en/desk/board.csv?q=doors&language=fr' }),
	},
	'GET desk/drafts.csv': { may: withGrant, call: async () => ({ path: '/en/desk/drafts.csv?q=doors&order=title' }) },
	'GET desk/statements.csv': {
		may: withGrant,
		call: async () => ({ path: '/en/desk/statements.csv?q=doors&language=en' }),
	},
	'GET desk/queue.csv': { may: withGrant, call: async () => ({ path: '/en/desk/queue.csv?language=fr&what=missing' }) },
	'GET desk/releases.csv': { may: withGrant, call: async () => ({ path: '/en/desk/releases.csv' }) },
	'GET desk/second-looks.csv': { may: withGrant, call: async () => ({ path: '/en/desk/second-looks.csv' }) },
	'GET desk/members.csv': { may: ['admin'], call: async () => ({ path: '/en/desk/members.csv' }) },
	'GET desk/names.csv': { may: withGrant, call: async () => ({ path: '/en/desk/names.csv?noun=topic&missing=ru' }) },
	'GET desk/statements/[ref]/trail.csv': {
		may: withGrant,
		call: async (made) => ({ path: `/en/desk/statements/${(await made.inWork()).ref}/trail.csv` }),
	},
	'GET desk/bulk/[id]/bulk.csv': {
		may: withGrant,
		call: async (made) => ({ path: `/en/desk/bulk/${await made.planned()}/bulk.csv` }),
	},
	'GET desk/notifications.csv': {
		may: members,
		call: async () => ({ path: '/en/desk/notifications.csv?show=unread' }),
	},
	'POST forms/follow/[[...below]]': {
		may: 'all',
		call: async () => ({
			path: '/en/follow',
			method: 'POST',
			body: new URLSearchParams({ address: 'none' }),
			redirect: 'manual',
		}),
		gives: 303,
	},
	'GET exports/[ref]/[slug]/[format]': {
		may: 'all',
		call: async (made) => {
			const { ref, slug } = await made.isPublic();
			return { path: `/en/statements/${ref}/${slug}.md` };
		},
	},
	'GET feeds/[folder]/[ref]/[format]': {
		may: 'all',
		call: async (made) => ({ path: await made.feed() }),
	},
	'GET s/[ref]/editions.json': {
		may: 'all',
		call: async (made) => ({ path: `/s/${(await made.isPublic()).ref}/editions.json` }),
	},
	'GET sign-in/provider': { ...open('/en/sign-in/provider'), gives: 303 },
	'GET api/auth/callback/oidc': { ...open('/api/auth/callback/oidc'), gives: 302 },
	'GET api/auth/error': { ...open('/api/auth/error'), gives: 303 },
	'GET corrections.atom': open('/en/corrections.atom'),
	'GET corrections.csv': open('/en/corrections.csv'),
	'GET corrections.ics': open('/en/corrections.ics'),
	'GET corrections.json': open('/en/corrections.json'),
	'GET feeds/archive/[year]/[month]/[format]': {
		may: 'all',
		call: async (made) => {
			await made.isPublic();
			return { path: '/en/archive/2018/06.csv' };
		},
	},
	'GET questions.atom': open('/en/questions.atom'),
	'GET questions.csv': open('/en/questions.csv'),
	'GET questions.ics': open('/en/questions.ics'),
	'GET questions.json': open('/en/questions.json'),
	'GET feeds.opml': open('/en/feeds.opml'),
	'GET opensearch.xml': open('/en/opensearch.xml'),
	'GET statements.atom': open('/en/statements.atom'),
	'GET statements.csv': open('/en/statements.csv'),
	'GET statements.ics': open('/en/statements.ics'),
	'GET statements.json': open('/en/statements.json'),
	'GET robots.txt': open('/robots.txt'),
	'GET security.txt': { ...open('/.well-known/security.txt'), gives: 404 },
	'GET sitemap.xml': open('/sitemap.xml'),
	'GET sitemaps/[file]': open('/sitemaps/1.xml'),
	'GET speculation-rules.json': open('/speculation-rules.json'),
};
