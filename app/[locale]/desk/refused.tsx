import { useTranslations } from 'next-intl';
import forms from './forms.module.css';
import { codeOf } from './refusal-code';

/** Why the last act was refused, said at once to who cannot see it. Nothing when it wasn't. */
export function Refused({ reason }: { reason: unknown }) {
	const t = useTranslations('Refusals');
	if (typeof reason !== 'string' || reason === '') return null;
	return (
		<div role="alert" className={forms.refused}>
			<p>
				<strong>{t('title')}</strong> {t(codeOf(reason))}
			</p>
		</div>
	);
}
