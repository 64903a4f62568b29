/** The earliest day that PostgreSQL knows as a moment (manual, 8.5), and a day more for any zone. */
const earliest = Date.UTC(-4712, 0, 2);

/** Reads a moment as addresses write it, `2025-03-14T09:30:00.000Z`; null when it is none, or none that the database knows. */
export function readMoment(written: string | undefined): Date | null {
	const at = new Date(written ?? '');
	return at.getTime() >= earliest ? at : null;
}
