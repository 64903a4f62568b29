import { getTranslations } from 'next-intl/server';
import type { Member } from '@/archive/members/member';
import { countSecondLooks } from '@/archive/second-looks/desk';
import type { Locale } from '@/i18n/locales';
import forms from '../forms.module.css';
import { deskPaths } from '../paths';

/** How much was published without approval and waits for a second person. */
export async function SecondLooksNotice({ locale, member }: { locale: Locale; member: Member }) {
	const count = await countSecondLooks(member);
	if (count === 0) return null;
	const t = await getTranslations({ locale, namespace: 'SecondLooks' });
	return (
		<p className={forms.done}>
			<a href={deskPaths.secondLooks(locale)}>{t('waiting', { count })}</a>
		</p>
	);
}
