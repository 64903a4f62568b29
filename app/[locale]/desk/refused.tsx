import { useTranslations } from 'next-intl';
import forms from './forms.module.css';
import { codeOf } from './refusal-code';

/**
 * Why the last act was refused, said at once to who cannot see it. Nothing when it wasn't. `of`: the language version (`ref.locale`)
 * that stood in the way, as the address says it.
 */
export function Refused({ reason, of }: { reason: unknown; of?: unknown }) {
	const t = useTranslations('Refusals');
	if (typeof reason !== 'string' || reason === '') return null;
	return (
		<div role="alert" className={forms.refused}>
			<p>
				<strong>{t('title')}</strong> {typeof of === 'string' && /^[0-9a-z]{6}\.[a-z]{2}$/.test(of) ? `${of}: ` : null}
				{t(codeOf(reason))}
			</p>
		</div>
	);
}
