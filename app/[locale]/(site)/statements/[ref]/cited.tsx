import type { Citation } from '@/formats/citations/citation';
import type { Locale } from '@/i18n/locales';

/** A citation as readers see it. */
export function Cited({ citation, locale }: { citation: Citation; locale: Locale }) {
	return citation.map(({ text, as, lang }) => {
		if (as === 'address') {
			return (
				<a key={text} href={text}>
					{text}
				</a>
			);
		}
		if (as !== 'title') return text;
		return (
			<cite key={text} lang={lang === locale ? undefined : lang}>
				{text}
			</cite>
		);
	});
}
