import type { Locale } from '@/i18n/locales';
import type { Transaction } from '@/platform/db';
import { type Followed, type Following, readFollowed } from '../rows/followed';
import { type Block, type Segment, segmentsOf, type Text, unitOf } from '../statements/text';
import { textOf } from '../statements/text-of';
import { captionFindings, leftFigures } from './figure-findings';
import { type Finding, findingsOf, isNotice } from './finding';
import { formFindings } from './form-findings';
import { termFindings } from './term-findings';

interface Checked extends Following {
	headRevision: { title: string; lead: string | null; blocks: unknown };
	languageVersion: { locale: string };
}

/**
 * What the checks find in a draft's newest text: its headings, links and recordings, and of a translation what it lacks against what each row
 * follows. That the source has changed since is another matter.
 */
export async function readFindings(tx: Transaction, draft: Checked): Promise<Finding[]> {
	const followed = await readFollowed(tx, draft);
	const target = { text: textOf(draft.headRevision), locale: draft.languageVersion.locale as Locale };
	if (!followed) return [...formFindings(target, null), ...captionFindings(target.text)];
	const source = { text: followedText(followed), locale: followed.locale };
	const found = findingsOf(source, target);
	const known = new Set(found.filter(({ check }) => check === 'language').map(({ key }) => key));
	return [
		...found,
		...leftFigures(source, target).filter(({ key }) => !known.has(key)),
		...(await termFindings(tx, source, target)),
		...formFindings(target, source.text),
		...captionFindings(target.text),
	];
}

/** Those that stand in the way and nobody has answered for. */
export async function readOpenFindings(tx: Transaction, draft: Checked): Promise<Finding[]> {
	const findings = (await readFindings(tx, draft)).filter((finding) => !isNotice(finding));
	if (findings.length === 0) return findings;
	const waived = await tx.checkWaiver.findMany({ where: { draftId: draft.id }, select: { finding: true } });
	const known = new Set(waived.map(({ finding }) => finding));
	return findings.filter(({ id }) => !known.has(id));
}

/** The source as the rows follow it: the edition they began with, with the units that have gone further as they read there. */
function followedText({ basis, rows, texts }: Followed): Text {
	const further = new Map(rows.map(({ key, sourceEditionId }) => [key, texts.get(sourceEditionId)]));
	const { title, lead, blocks } = basis.text;
	return {
		title: further.get('title')?.title ?? title,
		lead: further.has('lead') ? (further.get('lead')?.lead ?? null) : lead,
		blocks: blocks.flatMap((block): Block[] =>
			block.type === 'turn'
				? [{ ...block, segments: block.segments.flatMap(segmentFollowed) }]
				: segmentFollowed(block),
		),
	};

	function segmentFollowed(segment: Segment): Segment[] {
		const edition = further.get(unitOf(segment.key));
		return edition ? segmentsOf(edition.blocks).filter(({ key }) => key === segment.key) : [segment];
	}
}
