import { keepConcept } from '@/archive/glossary/keep-concept';
import { draftStatement } from '@/archive/statements/draft-statement';
import { type Staff, succeeded, words } from '@/archive/testing';
import { deskDb } from '@/platform/db';

/** Names that no public text has, and terms. */
export function namesOf(team: Staff, next: () => number) {
	/** A statement whose speaker and topic no public text names. */
	async function unheardOf() {
		const label = `Doors ${next()}`;
		const speakers = [{ person: { labels: { en: `Dora ${label}` } } }];
		const { ref } = succeeded(
			await draftStatement(team.author, {
				kind: 'speech',
				originalLocale: 'en',
				facts: { deliveredAt: null, timeZone: 'UTC', speakers, topics: [{ labels: { en: label } }] },
				text: words(label, 'They open for some.'),
			}),
		);
		return { some: { facts: { statement: { ref } } } };
	}
	const topic = async () => (await deskDb().topic.findFirstOrThrow({ where: { facts: await unheardOf() } })).ref;
	const speaker = async () => (await deskDb().person.findFirstOrThrow({ where: { speaking: await unheardOf() } })).ref;
	async function concept(): Promise<string> {
		const terms = { en: { preferred: `doorpost ${next()}` } };
		return succeeded(await keepConcept(team.translator, { id: null, concept: { terms } })).conceptId;
	}
	return { topic, speaker, concept };
}
