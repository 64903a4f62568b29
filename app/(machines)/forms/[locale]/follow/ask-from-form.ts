import { askToFollow } from '@/archive/following/ask-to-follow';
import { followedOf, parametersFor } from '@/archive/following/follow';
import { isLocale, type Locale } from '@/i18n/locales';
import { followParameters, paths } from '@/i18n/paths';

/**
 * Asks to follow what a sent form names. Answers the address of the page to show: the same whether the address was known or not, and
 * whether a program that fills every field sent it.
 */
export async function askFromForm(locale: Locale, form: FormData): Promise<string> {
	if (form.get('website')) return paths.followSent(locale);
	const field = (name: string) => String(form.get(name) ?? '');
	const followed = followedOf(Object.fromEntries(followParameters.map((name) => [name, field(name)])));
	const languages = form.getAll('language').filter(isLocale);
	const back = (problem: string) => paths.follow(locale, { ...parametersFor(followed), problem });
	if (languages.length === 0) return back('languages');
	const outcome = await askToFollow({
		...followed,
		address: field('address'),
		locale,
		languages,
		wantsTypos: form.has('typos'),
		cadence: form.get('cadence') === 'daily' ? 'daily' : 'each',
	});
	if (outcome.ok) return paths.followSent(locale);
	return back(outcome.reason === 'invalid' ? 'address' : 'gone');
}
