import type { Locale } from '@/i18n/locales';
import type { Transaction } from '@/platform/db';
import { type Followed, type Following, readFollowed } from '../rows/followed';
import { type Block, type Segment, segmentsOf, type Text, unitOf } from '../statements/text';
import { textOf } from '../statements/text-of';
import { captionFindings, leftFigures } from './figure-findings';
import { type Finding, findingsOf, isNotice } from './finding';
import { termFindings } from './term-findings';

interface Checked extends Following {
	headRevision: { title: string; lead: string | null; blocks: unknown };
	languageVersion: { locale: string };
}

/**
 * What the checks find in a draft's newest text: in a translation against what each row follows; that the source has changed since is
 * another matter.
 */
export async function readFindings(tx: Transaction, draft: Checked): Promise<Finding[]> {
	const text = textOf(draft.headRevision);
	const followed = await readFollowed(tx, draft);
	if (!followed) return captionFindings(text);
	const source = { text: followedText(followed), locale: followed.locale };
	const target = { text, locale: draft.languageVersion.locale as Locale };
	const found = findingsOf(source, target);
	const known = new Set(found.filter(({ check }) => check === 'language').map(({ key }) => key));
	const left = leftFigures(source, target).filter(({ key }) => !known.has(key));
	return [...found, ...left, ...captionFindings(text), ...(await termFindings(tx, source, target))];
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
