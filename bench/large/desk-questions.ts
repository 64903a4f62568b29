import { listBoard } from '@/archive/board/desk';
import { countQueue, listQueue, queueOrders, queueParts } from '@/archive/board/queue';
import { type Member, roles } from '@/archive/members/member';
import { countUnread, listNotifications } from '@/archive/notifications/desk';
import { listDesk } from '@/archive/statements/desk-list';
import { listDrafts } from '@/archive/texts/desk';
import { locales } from '@/i18n/locales';
import { madeName, nameCount } from '../recombined/names';
import type { Random } from '../recombined/random';

type Ask = (random: Random) => Promise<unknown>;

const common = ['rights', 'Bericht', 'derecho', 'свобода', 'accord'];

/** What members ask of the desk's lists, by kind of question; each as the page asks it. */
export function deskQuestions(id: string): Record<string, Ask> {
	const member: Member = {
		id,
		name: 'Bench',
		email: 'bench@example.org',
		locale: 'en',
		grants: roles.map((role) => ({ role, locale: '*' })),
	};
	const year = (random: Random) => String(1960 + random.below(60));
	return {
		'desk, texts': () => listDesk(member, {}),
		'desk, texts narrowed': (random) =>
			listDesk(
				member,
				random.pick([
					{ locale: random.pick(locales), state: 'published' as const },
					{ kind: 'interview' as const, from: year(random) },
					{ behind: true, locale: random.pick(locales) },
					{ order: 'title' as const },
					{ order: 'given' as const, to: year(random) },
				]),
			),
		'desk, texts by a rare word': (random) => listDesk(member, { query: madeName(random.below(nameCount)) }),
		'desk, texts by a common word': (random) => listDesk(member, { query: random.pick(common) }),
		'desk, drafts': () => listDrafts(member, {}),
		'desk, queue with its counts': (random) => {
			const language = random.pick(locales);
			const asked = { language, part: random.pick(queueParts), order: random.pick(queueOrders) };
			return Promise.all([listQueue(member, asked), countQueue(member, language)]);
		},
		'desk, board': (random) =>
			listBoard(
				member,
				random.pick([
					{},
					{ state: 'missing' as const },
					{ state: 'behind' as const, language: random.pick(locales) },
					{ year: 1960 + random.below(60) },
					{ query: madeName(random.below(nameCount)) },
				]),
			),
		'desk, notifications with their count': () => Promise.all([listNotifications(member), countUnread(member)]),
	};
}
