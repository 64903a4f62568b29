import type { Locale } from '@/i18n/locales';
import { type ListAddress, paths } from '@/i18n/paths';
import { wordsIn } from '@/i18n/words';

interface Props {
	locale: Locale;
	meant: string | null;
	address: ListAddress;
}

export function DidYouMean({ locale, meant, address }: Props) {
	if (!meant) return null;
	const t = wordsIn(locale, 'Search');
	const link = (words: React.ReactNode) => <a href={paths.statements(locale, { ...address, q: meant })}>{words}</a>;
	return <p>{t.rich('didYouMean', { query: meant, link })}</p>;
}
