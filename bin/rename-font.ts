/** Names of a font as it is shown to people: family, unique name, full name, PostScript name (OpenType, 'name' table). */
const shownNames = new Set([1, 3, 4, 6]);

/**
 * Gives an sfnt font other words in its names, in place: as many letters as before, so that no offset changes. Who made
 * it and under which licence stays. What encodes it then must write new checksums.
 */
export function renameFont(font: Buffer, reserved: string, name: string): void {
	if (reserved.length !== name.length)
		throw new Error(`"${name}" needs ${reserved.length} letters, as "${reserved}" has`);
	const table = tableAt(font, 'name');
	const strings = table + font.readUInt16BE(table + 4);
	for (let record = table + 6; record < table + 6 + 12 * font.readUInt16BE(table + 2); record += 12) {
		if (!shownNames.has(font.readUInt16BE(record + 6))) continue;
		const start = strings + font.readUInt16BE(record + 10);
		const string = font.subarray(start, start + font.readUInt16BE(record + 8));
		for (const encoded of [wide, narrow]) replace(string, encoded(reserved), encoded(name));
	}
}

/** Where a table begins, in bytes. */
function tableAt(font: Buffer, tag: string): number {
	for (let entry = 12; entry < 12 + 16 * font.readUInt16BE(4); entry += 16) {
		if (font.toString('latin1', entry, entry + 4) === tag) return font.readUInt32BE(entry + 8);
	}
	throw new Error(`the font has no table "${tag}"`);
}

const narrow = (words: string): Buffer => Buffer.from(words, 'latin1');
const wide = (words: string): Buffer => Buffer.from(words, 'utf16le').swap16();

function replace(within: Buffer, old: Buffer, now: Buffer): void {
	for (let at = within.indexOf(old); at !== -1; at = within.indexOf(old, at + now.length)) now.copy(within, at);
}
