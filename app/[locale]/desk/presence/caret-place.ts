/** The key of the segment that the caret is in, `title` or `lead` in their fields, else null. */
export function caretPlace(): string | null {
	const field = document.activeElement?.id;
	if (field === 'title' || field === 'lead') return field;
	const node = document.getSelection()?.anchorNode;
	const element = node instanceof Element ? node : node?.parentElement;
	return element?.closest('.ProseMirror [data-key]')?.getAttribute('data-key') ?? null;
}
