import { stripVTControlCharacters } from 'node:util';

/** A test that failed: what it is called, with its file, and what it said, first line first. */
export interface Failure {
	name: string;
	message: string;
}

/** The parts of a Vitest report (its `json` reporter, Jest's shape) that tell what failed. */
export interface VitestReport {
	numPassedTests: number;
	numFailedTests: number;
	testResults: {
		name: string;
		status: string;
		message: string;
		assertionResults: { fullName: string; status: string; failureMessages: string[] | null }[];
	}[];
}

interface PlaywrightSuite {
	title: string;
	suites?: PlaywrightSuite[];
	specs: {
		title: string;
		file: string;
		line: number;
		ok: boolean;
		tests: { status: string; results: { errors: { message?: string }[] }[] }[];
	}[];
}

/** The parts of a Playwright report (its `json` reporter) that tell what failed. */
export interface PlaywrightReport {
	stats: { expected: number; unexpected: number; flaky: number };
	errors: { message?: string }[];
	suites: PlaywrightSuite[];
}

/** Every test that failed, and every file that could not even load. */
export function failuresOfVitest({ testResults }: VitestReport, root = process.cwd()): Failure[] {
	return testResults.flatMap(({ name, status, message, assertionResults }) => {
		const file = name.startsWith(`${root}/`) ? name.slice(root.length + 1) : name;
		if (status === 'failed' && assertionResults.length === 0) return [{ name: file, message: plain(message) }];
		return assertionResults
			.filter((assertion) => assertion.status === 'failed')
			.map(({ fullName, failureMessages }) => ({
				name: `${file} › ${fullName}`,
				message: plain((failureMessages ?? []).join('\n')),
			}));
	});
}

/** Every journey that failed or passed only when repeated, and what went wrong outside of any. */
export function failuresOfPlaywright({ suites, errors }: PlaywrightReport): Failure[] {
	const outside = errors.map(({ message }) => ({ name: 'outside of any journey', message: plain(message) }));
	return [...suites.flatMap((suite) => failuresOfSuite(suite, [])), ...outside];
}

/** A suite at the top is a file and is called like it. */
function failuresOfSuite(suite: PlaywrightSuite, above: string[]): Failure[] {
	const own = suite.specs
		.filter(({ ok, tests }) => !ok || tests.some(({ status }) => status === 'unexpected' || status === 'flaky'))
		.map(({ title, file, line, tests }) => ({
			name: [`${file}:${line}`, ...above, title].join(' › '),
			message: plain(tests.flatMap(({ results }) => results.flatMap(({ errors }) => errors))[0]?.message),
		}));
	return [...own, ...(suite.suites ?? []).flatMap((inner) => failuresOfSuite(inner, [...above, inner.title]))];
}

/** Without the colours of a terminal. */
function plain(message = ''): string {
	return stripVTControlCharacters(message).trim();
}
