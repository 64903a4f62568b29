import type { Call } from '../knock';
import { fresh, type Law, locale, page, publishers, reviewers, type Subjects } from './law';

const topic = async (made: Subjects, more: Record<string, string>): Promise<Call> => {
	const ref = await made.topic();
	return { path: page(`/names/topic/${ref}`), fields: { locale, noun: 'topic', ref, ...more } };
};

/** Who may keep names, and the glossary. */
export const nameLaws: Record<string, Law> = {
	'desk/names#labelNameAction': {
		may: ['author', 'translator', ...publishers],
		call: (made) => topic(made, { 'label-en': fresh('Doorways') }),
	},
	'desk/names#keepOfficeAction': {
		may: ['author', 'translator', ...publishers],
		call: async (made) => {
			const ref = await made.speaker();
			return {
				path: page(`/names/person/${ref}`),
				fields: { locale, noun: 'person', ref, 'label-en': fresh('Doorkeeper') },
			};
		},
	},
	'desk/names#mergeNamesAction': {
		may: publishers,
		call: async (made) => topic(made, { into: await made.topic() }),
	},
	'desk/glossary#keepConceptAction': {
		may: ['author', 'translator', ...reviewers],
		call: () => ({
			path: page('/glossary/new'),
			fields: { locale, id: '', 'preferred-en': fresh('doorstep') },
		}),
	},
	'desk/glossary#deleteConceptAction': {
		may: ['author', 'translator', ...reviewers],
		call: async (made) => {
			const id = await made.concept();
			return { path: page(`/glossary/${id}`), fields: { locale, id } };
		},
	},
	'desk/glossary#importGlossaryAction': {
		may: ['author', 'translator', ...reviewers],
		call: () => ({
			path: page('/glossary/import'),
			fields: { locale },
			files: { file: `en,fr\n${fresh('gate')},${fresh('portail')}\n` },
			state: { step: 'ask' },
		}),
	},
};
