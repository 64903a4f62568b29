import { Client, type Pool } from 'pg';

export interface Sent {
	/** Of a question that is prepared. */
	name?: string;
	text: string;
	values: unknown[];
}

/** The SQL that a function of `published.ts` sends, to be measured without what stands around it. */
export async function sentBy(ask: () => Promise<unknown>): Promise<Sent[]> {
	const sent: Sent[] = [];
	const query = Client.prototype.query;
	Client.prototype.query = function (this: Client, ...given: unknown[]) {
		const [asked] = given as [Partial<Sent>];
		if (asked?.text?.includes('published.'))
			sent.push({ name: asked.name, text: asked.text, values: asked.values ?? [] });
		return Reflect.apply(query, this, given);
	} as typeof query;
	try {
		await ask();
		return sent;
	} finally {
		Client.prototype.query = query;
	}
}

/** Asks as a statement's page does: the first question alone, the others at once. */
export async function askAgain(pool: Pool, [first, ...others]: Sent[]): Promise<void> {
	if (first) await pool.query(first);
	await Promise.all(others.map((question) => pool.query(question)));
}
