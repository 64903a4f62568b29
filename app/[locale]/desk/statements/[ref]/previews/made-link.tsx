import type { ListedLink } from '@/archive/previews/preview-link';
import type { Locale } from '@/i18n/locales';
import { paths } from '@/i18n/paths';
import { wordsIn } from '@/i18n/words';
import { env } from '@/platform/env';
import forms from '../../../forms.module.css';

/** The address of the link that was just made; who made it finds it in the table, too. */
export function MadeLink({ locale, link }: { locale: Locale; link: ListedLink | undefined }) {
	if (!link?.token) return null;
	const t = wordsIn(locale, 'PreviewLinks');
	return (
		<div role="status" className={forms.done}>
			<p>
				<strong>{t('made', { name: link.recipient })}</strong> {link.isMailed ? t('isMailed') : null}
			</p>
			<p>
				<code>{addressOf(link.version, link.token)}</code>
			</p>
		</div>
	);
}

export function addressOf(version: Locale, token: string): string {
	return `${env.PUBLIC_URL}${paths.preview(version, token)}`;
}
