/** A field of a form that was filled in, and what stood in it; of boxes and circles those alone that were ticked. */
type KeptField = [name: string, value: string];

interface Kept {
	/** The page's address. */
	path: string;
	fields: KeptField[];
	/** No answer came to it. */
	unanswered: boolean;
}

type Filled = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

/** In this window alone, and no longer than it is open. */
const place = 'form-words';
const unkept = ['hidden', 'password', 'file', 'submit', 'button', 'image', 'reset'];

/** What the window remembers; null where the browser lets nobody remember anything. */
export function memoryOfWindow(): Storage | null {
	try {
		return sessionStorage;
	} catch {
		return null;
	}
}

/** Keeps what stands in a form that is being sent, in place of what was kept before. */
export function keepWords(storage: Storage | null, path: string, form: HTMLFormElement): void {
	const fields = fieldsOf(form).flatMap((field): KeptField[] => {
		if (isTicked(field)) return field.checked ? [[field.name, field.value]] : [];
		return [[field.name, field.value]];
	});
	write(storage, { path, fields, unanswered: false });
}

/** Says that no answer came to what was sent last. */
export function markUnanswered(storage: Storage | null): void {
	const kept = read(storage);
	if (kept) write(storage, { ...kept, unanswered: true });
}

/** Puts what was not answered back into its form on the same page, and forgets it; returns the form. */
export function putBack(
	storage: Storage | null,
	path: string,
	forms: readonly HTMLFormElement[],
): HTMLFormElement | null {
	const kept = read(storage);
	if (!storage || !kept) return null;
	if (!kept.unanswered) storage.removeItem(place);
	if (!kept.unanswered || kept.path !== path) return null;
	const form = forms.find((one) => holdsAll(one, kept.fields));
	if (!form) return null;
	const left = [...kept.fields];
	for (const field of fieldsOf(form)) {
		const isSame = ([name, value]: KeptField) => name === field.name && (!isTicked(field) || value === field.value);
		const [found] = left.splice(left.findIndex(isSame), left.some(isSame) ? 1 : 0);
		if (isTicked(field)) field.checked = found !== undefined;
		else if (found) field.value = found[1];
	}
	storage.removeItem(place);
	return form;
}

function fieldsOf(form: HTMLFormElement): Filled[] {
	return [...form.elements].filter(
		(element): element is Filled =>
			/^(INPUT|TEXTAREA|SELECT)$/.test(element.tagName) &&
			(element as Filled).name !== '' &&
			!unkept.includes((element as Filled).type),
	);
}

function isTicked(field: Filled): field is HTMLInputElement {
	return field.type === 'checkbox' || field.type === 'radio';
}

function holdsAll(form: HTMLFormElement, fields: readonly KeptField[]): boolean {
	const names = new Set(fieldsOf(form).map(({ name }) => name));
	return fields.length > 0 && fields.every(([name]) => names.has(name));
}

/** A full storage keeps nothing; the form is sent all the same. */
function write(storage: Storage | null, kept: Kept): void {
	try {
		storage?.setItem(place, JSON.stringify(kept));
	} catch {
		storage?.removeItem(place);
	}
}

function read(storage: Storage | null): Kept | null {
	try {
		return JSON.parse(storage?.getItem(place) ?? 'null');
	} catch {
		return null;
	}
}
