import { type Law, locale, page, reviewers } from './law';

/** Who may show a draft outside. */
export const previewLaws: Record<string, Law> = {
	'desk/statements/[ref]/previews#makePreviewLinkAction': {
		may: ['author', ...reviewers],
		call: async (made) => {
			const { ref, draftId } = await made.inWork();
			return {
				path: page(`/statements/${ref}/previews`),
				fields: { locale, ref, draftId, shows: 'pinned', recipient: 'Somebody', email: '', language: 'fr', days: '7' },
				state: { reason: null, filled: null },
			};
		},
	},
	'desk/statements/[ref]/previews#revokePreviewLinkAction': {
		may: ['author', ...reviewers],
		call: async (made) => {
			const { ref, linkId } = await made.shown();
			return { path: page(`/statements/${ref}/previews`), fields: { locale, ref, linkId } };
		},
	},
};
