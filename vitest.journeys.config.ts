import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

/** Journeys through nodes that they start themselves, one or several; `npm test` runs them on the site it built. */
export default defineConfig({
	resolve: { alias: { '@': fileURLToPath(new URL('.', import.meta.url)).replace(/\/$/, '') } },
	test: {
		include: ['e2e/{nodes,doors}/**/*.journey.ts'],
		env: { LOG_LEVEL: 'silent' },
		server: { deps: { inline: ['next-intl'] } },
		fileParallelism: false,
		testTimeout: 60_000,
		hookTimeout: 240_000,
	},
});
