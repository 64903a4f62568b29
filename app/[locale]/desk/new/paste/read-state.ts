import { z } from 'zod';
import type { PastedPage } from '@/formats/paste-page';
import { locales } from '@/i18n/locales';
import { turnRoles } from './checked-blocks';

const words = z.string().nullable();
const segment = z.looseObject({ type: z.string(), key: z.string(), text: z.string() });
const turn = z.looseObject({
	type: z.literal('turn'),
	key: z.string(),
	role: z.enum(turnRoles),
	speaker: words,
	segments: z.array(segment),
});

/** What the page shows of it. Whether its words can be kept is for the archive to say. */
const pastedPage = z.looseObject({
	section: words,
	deliveredAt: z.looseObject({ date: z.string(), time: words }).nullable(),
	title: z.string(),
	lead: words,
	place: words,
	event: words,
	languages: z.array(z.looseObject({ locale: z.enum(locales), editions: z.number() })),
	language: z.enum(locales),
	blocks: z.array(z.union([turn, segment.extend({ type: z.string().refine((type) => type !== 'turn') })])),
	warnings: z.array(z.looseObject({ code: z.string(), line: z.number(), text: z.string() })),
});

/** The page that was read before, as the form of its check sent it back; null when it did not. Anyone can send anything. */
export function readCheckedPage(state: unknown): PastedPage | null {
	const { step, page } = Object(state) as { step?: unknown; page?: unknown };
	const parsed = step === 'check' ? pastedPage.safeParse(page) : null;
	return parsed?.success ? (page as PastedPage) : null;
}
