import { expect, test } from 'vitest';
import { failuresOfPlaywright, failuresOfVitest } from './failures';

test('a failed test is told by file and name, and a file that could not load by its file', () => {
	const passed = { fullName: 'a sum is right', status: 'passed', failureMessages: [] };
	const failed = {
		fullName: 'a sum is wrong',
		status: 'failed',
		failureMessages: ['\u001b[31mError: 1\u001b[39m\n  at'],
	};
	const report = {
		numPassedTests: 1,
		numFailedTests: 1,
		testResults: [
			{ name: '/root/a.test.ts', status: 'failed', message: '', assertionResults: [passed, failed] },
			{ name: '/root/b.test.ts', status: 'failed', message: 'Cannot find module', assertionResults: [] },
			{ name: '/root/c.test.ts', status: 'passed', message: '', assertionResults: [passed] },
		],
	};
	expect(failuresOfVitest(report, '/root')).toEqual([
		{ name: 'a.test.ts › a sum is wrong', message: 'Error: 1\n  at' },
		{ name: 'b.test.ts', message: 'Cannot find module' },
	]);
});

test('a journey that failed, or passed only when repeated, is told by its line and the groups it stands in', () => {
	const spec = (title: string, ok: boolean, status: string, message?: string) => ({
		title,
		file: 'reading/a.spec.ts',
		line: 7,
		ok,
		tests: [{ status, results: [{ errors: message ? [{ message }] : [] }] }],
	});
	const report = {
		stats: { expected: 1, unexpected: 1, flaky: 1 },
		errors: [{ message: 'No tests found' }],
		suites: [
			{
				title: 'reading/a.spec.ts',
				specs: [spec('a reader reads', true, 'expected')],
				suites: [
					{
						title: 'without JavaScript',
						specs: [
							spec('a reader waits', false, 'unexpected', 'Timeout'),
							spec('a reader tries', true, 'flaky', 'Once'),
						],
					},
				],
			},
		],
	};
	expect(failuresOfPlaywright(report)).toEqual([
		{ name: 'reading/a.spec.ts:7 › without JavaScript › a reader waits', message: 'Timeout' },
		{ name: 'reading/a.spec.ts:7 › without JavaScript › a reader tries', message: 'Once' },
		{ name: 'outside of any journey', message: 'No tests found' },
	]);
});
