import { decideAgainst } from '@/archive/board/decide-against';
import { requestRedirect } from '@/archive/statements/redirect-statement';
import { requestRemoval } from '@/archive/statements/remove-statement';
import { requestFacts } from '@/archive/statements/request-facts';
import { withdrawStatement } from '@/archive/statements/withdraw-statement';
import { published, type Staff, succeeded, words } from '@/archive/testing';
import { deskDb } from '@/platform/db';

/** Statements that the public knows or knew. */
export function statementsOf(team: Staff, next: () => number) {
	const text = () => words(`On doors ${next()}`, 'They open for some.');
	async function isPublic(): Promise<{ ref: string; slug: string }> {
		return published(team, text());
	}
	/** The feed of who gave a public statement. */
	async function feed(): Promise<string> {
		const { ref } = await isPublic();
		const { facts } = await deskDb().statement.findUniqueOrThrow({
			where: { ref },
			include: { facts: { include: { speakers: { include: { person: true } } } } },
		});
		return `/en/people/${facts[0]?.speakers[0]?.person.ref}.atom`;
	}
	async function withdrawn(): Promise<{ ref: string }> {
		const { ref } = await isPublic();
		succeeded(await withdrawStatement(team.publisher, { ref, reasons: { en: 'For a reason.' } }));
		return { ref };
	}
	/** A statement that French will not get; its ref. */
	async function notPlanned(): Promise<string> {
		const { ref } = await isPublic();
		succeeded(await decideAgainst(team.publisher, { ref, locale: 'fr', reason: 'For a reason.' }));
		return ref;
	}
	async function toBeRemoved(): Promise<{ ref: string }> {
		const { ref } = await isPublic();
		succeeded(await requestRemoval(team.publisher, { ref, reasons: { en: 'For a reason.' } }));
		return { ref };
	}
	async function toBeRedirected(): Promise<{ ref: string; requestId: string }> {
		const [{ ref }, { ref: to }] = [await isPublic(), await isPublic()];
		const reasons = { en: 'It is there twice.' };
		const { requestId } = succeeded(await requestRedirect(team.publisher, { ref, to, reasons }));
		return { ref, requestId };
	}
	/** A public statement for which another day was asked for. */
	async function toBeDatedAnew(): Promise<{ ref: string; requestId: string }> {
		const { ref } = await isPublic();
		const facts = { deliveredAt: { date: '2018-06-12' }, timeZone: 'Asia/Almaty' };
		const { requestId } = succeeded(await requestFacts(team.author, { ref, facts }));
		return { ref, requestId };
	}
	return { isPublic, feed, withdrawn, notPlanned, toBeRemoved, toBeRedirected, toBeDatedAnew };
}
