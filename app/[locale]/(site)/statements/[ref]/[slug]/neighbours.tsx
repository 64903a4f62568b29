import type { Neighbours as Found, Neighbour } from '@/archive/neighbours/published';
import type { Locale } from '@/i18n/locales';
import { paths } from '@/i18n/paths';
import { wordsIn } from '@/i18n/words';

/** On to what was said before and after, in the same language. */
export function Neighbours({ locale, earlier, later }: { locale: Locale } & Found) {
	if (!earlier && !later) return null;
	const t = wordsIn(locale, 'Reading');
	const link = (rel: 'prev' | 'next', to: Neighbour, side: string) => (
		<p>
			{side}{' '}
			<a rel={rel} href={paths.statement(locale, to)}>
				{to.title}
			</a>
		</p>
	);
	return (
		<nav className="near screen" aria-label={t('neighbours')}>
			{earlier ? link('prev', earlier, t('earlier')) : null}
			{later ? link('next', later, t('later')) : null}
		</nav>
	);
}
