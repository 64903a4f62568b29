import type { Browser } from '@playwright/test';
import { segmentsOf, type Text } from '@/archive/statements/text';
import { launchChromium } from '@/bin/launch-chromium';
import { encode } from '@/server/encoding';
import type { Row } from './table';

export interface WeighedPages {
	home: string;
	list: string;
	/** A statement of fifteen paragraphs. */
	statement: string;
}

/** Compressed bytes that a first visit brings: by Chromium's count of what came over the network. */
interface Brought {
	page: number;
	/** Next's own scripts. */
	framework: number;
	/** The archive's modules. */
	modules: number;
}

/**
 * How heavy pages are: a statement's compressed HTML ÷ its title, lead and paragraphs alone, compressed the same way; and
 * the scripts a first visit to each page brings: the framework's, of which there should be none, and our own ÷ 4 kB.
 */
export async function measureWeight(url: string, pages: WeighedPages): Promise<Row[]> {
	const browser = await launchChromium();
	try {
		const rows: Row[] = [];
		for (const [name, address] of Object.entries(pages)) {
			const { page, framework, modules } = await visit(browser, url + address);
			if (name === 'statement')
				rows.push(row('statement page ÷ its text, compressed', page, await weighText(url + address), { atMost: 2 }));
			rows.push(row(`${name}: scripts of the framework ÷ modules of our own`, framework, modules, { atMost: 0 }));
			rows.push(row(`${name}: modules of our own ÷ 4 kB`, modules, 4_000, { atMost: 1 }));
		}
		return rows;
	} finally {
		await browser.close();
	}
}

function row(measure: string, ours: number, reference: number, bar: Row['bar']): Row {
	return { measure, ours, reference, unit: 'B', bar };
}

async function visit(browser: Browser, address: string): Promise<Brought> {
	const page = await browser.newPage();
	const brought: Brought = { page: 0, framework: 0, modules: 0 };
	const counted: Promise<void>[] = [];
	page.on('requestfinished', (request) => {
		const kind = kindOf(request.url(), request.resourceType());
		if (!kind) return;
		counted.push(
			request.sizes().then(({ responseBodySize }) => {
				brought[kind] += responseBodySize;
			}),
		);
	});
	await page.goto(address, { waitUntil: 'networkidle' });
	await Promise.all(counted);
	await page.close();
	return brought;
}

function kindOf(address: string, type: string): keyof Brought | null {
	if (type === 'document') return 'page';
	if (type !== 'script') return null;
	return new URL(address).pathname.startsWith('/_next/') ? 'framework' : 'modules';
}

/** A statement's text as its export gives it, compressed like a page. */
async function weighText(address: string): Promise<number> {
	const exported: Text = await (await fetch(`${address}.json`)).json();
	const segments = segmentsOf(exported.blocks).map((segment) => segment.text);
	const text = Buffer.from([exported.title, exported.lead, ...segments].filter(Boolean).join('\n'));
	return (await encode(text, 'br', true)).length;
}
