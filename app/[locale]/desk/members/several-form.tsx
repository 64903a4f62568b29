import { useTranslations } from 'next-intl';
import { mostMembers } from '@/archive/members/change-grants';
import type { Locale } from '@/i18n/locales';
import forms from '../forms.module.css';
import { deskPaths } from '../paths';
import { GrantFields } from './grant-fields';

/** Asks what one grant, given to or taken from the members ticked above, would change. It changes nothing yet. */
export function SeveralForm({ locale }: { locale: Locale }) {
	const t = useTranslations('Members');
	return (
		<section aria-labelledby="several-title">
			<h2 id="several-title">{t('several.title')}</h2>
			<form
				id="several"
				action={deskPaths.changeGrants(locale)}
				className={forms.form}
				aria-labelledby="several-title"
				aria-describedby="several-intro"
			>
				<p id="several-intro" className={forms.hint}>
					{t('several.intro', { most: mostMembers })}
				</p>
				<GrantFields locale={locale} />
				<div className={forms.buttons}>
					<button type="submit" name="act" value="grant" className={forms.plain}>
						{t('several.grant')}
					</button>
					<button type="submit" name="act" value="revoke-grant" className={forms.plain}>
						{t('several.revoke')}
					</button>
				</div>
			</form>
		</section>
	);
}
