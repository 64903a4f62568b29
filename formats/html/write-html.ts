import type { FlowBlock, Run } from './flow';

/** Writes blocks as HTML of p, h2–h4, blockquote, ul, ol, li, strong, em and a, and nothing else. */
export function writeHtml(blocks: readonly FlowBlock[]): string {
	let html = '';
	let open = '';
	for (const block of blocks) {
		const group = groupOf(block);
		if (group !== open) html += (open && `</${open}>`) + (group && `<${group}>`);
		open = group;
		const tag = block.kind.type === 'blockquote' ? 'p' : block.kind.type;
		html += `<${tag}>${block.runs.map(writeRun).join('')}</${tag}>`;
	}
	return html + (open && `</${open}>`);
}

function groupOf({ kind }: FlowBlock): string {
	if (kind.type === 'blockquote') return 'blockquote';
	if (kind.type !== 'li') return '';
	return kind.ordered ? 'ol' : 'ul';
}

function writeRun({ text, strong, em, href }: Run): string {
	let html = escapeHtml(text);
	if (em) html = `<em>${html}</em>`;
	if (strong) html = `<strong>${html}</strong>`;
	return href ? `<a href="${escapeHtml(href)}">${html}</a>` : html;
}

function escapeHtml(text: string): string {
	return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
