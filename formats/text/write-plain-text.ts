import type { Segment } from '@/archive/statements/text';
import { punctuation } from '@/i18n/punctuation';
import type { DescribedStatement, Publisher } from '../described-statement';
import { shownFigure } from './figure-facts';
import { textFacts } from './text-facts';

/** One language version as plain text: title, when and where, the words, and where they are from. */
export function writePlainText(statement: DescribedStatement, publisher: Publisher): string {
	const { title, lead, blocks } = statement.edition;
	const facts = textFacts(statement, publisher);
	const plain = (segment: Segment) => plainSegment(segment, publisher.publicUrl);
	const paragraphs = blocks.flatMap((block) => {
		if (block.type !== 'turn') return [plain(block)];
		const [first = '', ...rest] = block.segments.map(plain);
		return [block.speaker ? block.speaker + punctuation[statement.locale].colon + first : first, ...rest];
	});
	const where = [facts.delivered, facts.place, facts.event].filter(Boolean).join(' · ');
	const source = [facts.publisher, `${facts.language} ${facts.edition}`, facts.updated].join(' · ');
	const notice = facts.withdrawn ? `[${facts.withdrawn.reason}]` : '';
	const parts = [title, where, notice, lead ?? '', ...paragraphs, `${source}\n${facts.permanentUrl}`];
	return `${parts.filter(Boolean).join('\n\n')}\n`;
}

function plainSegment({ type, text, figure }: Segment, publicUrl: string): string {
	if (figure) {
		const words = [figure.alt && `[${figure.alt}]`, text, figure.credit].filter(Boolean).join('\n');
		return `${words}\n${shownFigure(figure, publicUrl).address}`.trim();
	}
	if (type === 'separator') return '* * *';
	return type === 'list-item' ? `• ${text}` : text;
}
