import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

export default defineConfig({
	resolve: { alias: { '@': fileURLToPath(new URL('.', import.meta.url)).replace(/\/$/, '') } },
	test: {
		include: ['**/*.test.{ts,tsx}'],
		exclude: ['node_modules/**', '.next*/**', '.data/**', 'e2e/**'],
		globalSetup: ['platform/testing/global-setup.ts'],
		env: { LOG_LEVEL: 'silent', DATA_DIR: '.data/unit-tests' },
		server: { deps: { inline: ['next-intl'] } },
		provide: { sweep: Number(process.env.SWEEP ?? 1_500) },
		testTimeout: 30_000,
		hookTimeout: 60_000,
	},
});
