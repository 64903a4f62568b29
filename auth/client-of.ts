/** Who asks. The front door writes the last address of the list itself; what stands before it anyone can claim. */
export function clientOf(headers: Headers): string {
	return headers.get('x-forwarded-for')?.split(',').at(-1)?.trim() ?? 'unknown';
}
