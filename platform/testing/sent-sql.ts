import { Client } from 'pg';

export interface Sent {
	/** Of a question that is prepared. */
	name?: string;
	text: string;
	values: unknown[];
}

/** The questions in which one word stands that a function sends, to be measured or explained without what stands around them. */
export async function sentBy(ask: () => Promise<unknown>, word: string): Promise<Sent[]> {
	const sent: Sent[] = [];
	const query = Client.prototype.query;
	Client.prototype.query = function (this: Client, ...given: unknown[]) {
		const [asked] = given as [Partial<Sent>];
		if (asked?.text?.includes(word)) sent.push({ name: asked.name, text: asked.text, values: asked.values ?? [] });
		return Reflect.apply(query, this, given);
	} as typeof query;
	try {
		await ask();
		return sent;
	} finally {
		Client.prototype.query = query;
	}
}
