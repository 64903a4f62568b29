import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { isLocale } from '@/i18n/locales';
import { networkOf } from '@/platform/network-of';
import type { Question } from './answers';
import type { Incoming } from './incoming';
import { letsIn } from './known-acts';

export interface LimitsOptions {
	searchesPerMinute: number;
	exportsPerMinute: number;
	signInsPerMinute: number;
	/** Forms by which readers follow something, or stop. */
	followsPerMinute: number;
	/** Previews by link, whether there is one or not. */
	previewsPerMinute: number;
}

/** So many files, or stretches of them, may be asked for with each preview. */
const filesPerPreview = 30;

/** How often one client may ask this node for what is dear to make. What is kept costs nothing and is not counted. */
export class Limits {
	private readonly searches: RateLimiterMemory;
	private readonly exports: RateLimiterMemory;
	private readonly signIns: RateLimiterMemory;
	private readonly follows: RateLimiterMemory;
	private readonly previews: RateLimiterMemory;
	private readonly previewFiles: RateLimiterMemory;

	constructor(options: LimitsOptions) {
		const { searchesPerMinute, exportsPerMinute, signInsPerMinute, followsPerMinute, previewsPerMinute } = options;
		this.searches = new RateLimiterMemory({ points: searchesPerMinute, duration: 60 });
		this.exports = new RateLimiterMemory({ points: exportsPerMinute, duration: 60 });
		this.signIns = new RateLimiterMemory({ points: signInsPerMinute, duration: 60 });
		this.follows = new RateLimiterMemory({ points: followsPerMinute, duration: 60 });
		this.previews = new RateLimiterMemory({ points: previewsPerMinute, duration: 60 });
		this.previewFiles = new RateLimiterMemory({ points: previewsPerMinute * filesPerPreview, duration: 60 });
	}

	/** Counts one question; the seconds to wait when there were too many, else 0. */
	async take(question: Question, { request, method }: Incoming): Promise<number> {
		const limiter = this.limiterOf(question, method);
		if (!limiter) return 0;
		try {
			await limiter.consume(networkOf(String(request.headers['x-forwarded-for'] ?? '')));
			return 0;
		} catch (refused) {
			if (!(refused instanceof RateLimiterRes)) throw refused;
			return Math.max(1, Math.ceil(refused.msBeforeNext / 1_000));
		}
	}

	private limiterOf({ address, path, query, acts = [] }: Question, method: string): RateLimiterMemory | null {
		// Next does what is sent to any page of the desk.
		if (acts.some(letsIn)) return this.signIns;
		if (address.kind === 'follow' && method === 'POST') return this.follows;
		if (address.kind === 'preview') return this.previews;
		if (address.kind === 'preview-file') return this.previewFiles;
		if (query && ['reading', 'statement-page', 'name', 'follow', 'machine'].includes(address.kind))
			return this.searches;
		// Anyone can ask for other words than there are, without end.
		if (address.kind === 'statement-page' && address.page.startsWith('quote/')) return this.searches;
		if (address.kind === 'machine' && isMadeOfTexts(path)) return this.exports;
		// The way to the identity provider is noted in the database.
		if (/^\/\w+\/sign-in\/provider$/.test(path)) return this.signIns;
		return method === 'POST' && /^\/(\w+\/sign-in(\/.*)?|api\/auth\/.*)$/.test(path) ? this.signIns : null;
	}
}

/** Feeds, tables and exports, below a language or a statement's permanent address; not what is the same for ever, as files are. */
function isMadeOfTexts(path: string): boolean {
	const [, first = '', second] = path.split('/');
	return second !== undefined && (isLocale(first) || first === 's');
}
