/** Under which name the storage has a part of a file: `original`, or one of a picture's sizes. */
export function storedName(hash: string, part: string): string {
	return `${hash.slice(0, 2)}/${hash}/${part}`;
}
