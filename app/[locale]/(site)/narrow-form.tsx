import type { ReactNode } from 'react';
import type { Locale } from '@/i18n/locales';
import { wordsIn } from '@/i18n/words';
import styles from './narrow-form.module.css';

interface Props {
	locale: Locale;
	/** The address of the list. */
	action: string;
	/** The fields, each with what it can be narrowed to. */
	children: ReactNode;
}

/** Narrows a list in one GET form. */
export function NarrowForm({ locale, action, children }: Props) {
	return (
		<search className="screen">
			<form className={styles.form} action={action} data-tidy="">
				{children}
				<button type="submit">{wordsIn(locale, 'List')('apply')}</button>
			</form>
			<script type="module" src="/tidy-form.js" fetchPriority="low" data-keep="" />
		</search>
	);
}
