import { z } from 'zod';
import { beat } from '@/archive/presence/presence';
import { locales } from '@/i18n/locales';

const answer = z.object({
	others: z.array(
		z.object({
			memberId: z.string(),
			name: z.string(),
			isSelf: z.boolean(),
			version: z.enum(locales),
			segment: z.string().nullable(),
			since: z.coerce.date(),
		}),
	),
});
export type Others = z.output<typeof answer>['others'];

interface Beats {
	address: string;
	version: string;
	/** Where the caret is now. */
	place(): string | null;
	/** Told who else is there; null when that is not known any more. */
	tell(others: Others | null): void;
}

/** Gives signs while the tab is looked at, one after another, and says when it is not. Returns what ends it. */
export function keepBeating({ address, version, place, tell }: Beats): () => void {
	const tab = crypto.randomUUID();
	let timer: ReturnType<typeof setTimeout> | undefined;
	let heardAt = 0;
	let round = 0;

	const send = (body: object, options: RequestInit = {}) =>
		fetch(address, {
			method: 'POST',
			headers: { 'Content-Type': 'application/json' },
			body: JSON.stringify({ tab, ...body }),
			...options,
		});

	async function sign(own: number): Promise<void> {
		const heard = await send({ version, segment: place() }).then(read, () => 'later' as const);
		if (own !== round || heard === 'over') return;
		if (heard !== 'later') {
			heardAt = Date.now();
			tell(heard);
		} else if (Date.now() - heardAt > beat.gone * 1_000) {
			tell(null);
		}
		timer = setTimeout(() => void sign(own), beat.every * 1_000);
	}

	function begin(): void {
		stop();
		void sign(round);
	}

	function stop(): void {
		clearTimeout(timer);
		round += 1;
	}

	function leave(): void {
		stop();
		send({}, { keepalive: true }).catch(() => {});
	}

	const change = () => (document.visibilityState === 'hidden' ? leave() : begin());
	const comeBack = (event: PageTransitionEvent) => event.persisted && begin();
	document.addEventListener('visibilitychange', change);
	window.addEventListener('pagehide', leave);
	window.addEventListener('pageshow', comeBack);
	if (document.visibilityState !== 'hidden') begin();
	return () => {
		document.removeEventListener('visibilitychange', change);
		window.removeEventListener('pagehide', leave);
		window.removeEventListener('pageshow', comeBack);
		leave();
	};
}

/** Who else is there; 'over' when nobody will be told any more, 'later' when it was not understood. */
async function read(response: Response): Promise<Others | 'over' | 'later'> {
	if ([401, 403, 404].includes(response.status)) return 'over';
	const parsed = answer.safeParse(response.ok ? await response.json().catch(() => null) : null);
	return parsed.success ? parsed.data.others : 'later';
}
