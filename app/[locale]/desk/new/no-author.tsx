import { getTranslations } from 'next-intl/server';
import type { Member } from '@/archive/members/member';
import { mayManageMembers } from '@/archive/members/policy';
import type { Locale } from '@/i18n/locales';
import { DeskFrame } from '../desk-frame';
import { deskPaths } from '../paths';

/** In place of a form whose every answer would be refused: who may begin statements, and who can change that. */
export async function NoAuthor({ locale, path, member }: { locale: Locale; path: string; member: Member }) {
	const t = await getTranslations({ locale, namespace: 'Desk' });
	return (
		<DeskFrame locale={locale} path={path} member={member}>
			<h1>{t('draft.newTitle')}</h1>
			<p>{t('draft.noAuthor')}</p>
			{mayManageMembers(member) ? (
				<p>
					<a href={deskPaths.members(locale)}>{t('members')}</a>
				</p>
			) : null}
		</DeskFrame>
	);
}
