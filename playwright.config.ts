import { defineConfig, devices } from '@playwright/test';
import { chromiumFlags } from './bin/chromium-flags';

/** Journeys in a real browser; `npm test` builds, seeds and serves the archive they visit and names it by E2E_URL. */
export default defineConfig({
	testDir: 'e2e',
	outputDir: 'test-results',
	fullyParallel: true,
	forbidOnly: Boolean(process.env.CI),
	retries: 0,
	workers: 2,
	timeout: 240_000,
	expect: { timeout: 30_000 },
	reporter: process.env.PLAYWRIGHT_JSON_OUTPUT_NAME ? [['list'], ['json']] : 'list',
	use: {
		...devices['Desktop Chrome'],
		baseURL: process.env.E2E_URL ?? 'http://localhost:3000',
		locale: 'en-GB',
		screenshot: 'only-on-failure',
		launchOptions: {
			executablePath: process.env.CHROMIUM_PATH || undefined,
			args: chromiumFlags,
		},
	},
});
