'use client';

import { useTranslations } from 'next-intl';
import { useEffect } from 'react';
import styles from './desk-frame.module.css';
import forms from './forms.module.css';
import { markUnanswered, memoryOfWindow } from './kept-words';

/** In place of a page whose form got no answer that it understands: the server is away, or newer than the page. */
export default function Unanswered() {
	const t = useTranslations('Desk');
	useEffect(() => markUnanswered(memoryOfWindow()), []);
	return (
		<main id="content" tabIndex={-1} className={styles.main}>
			<h1>{t('unanswered.title')}</h1>
			<p role="alert">{t('unanswered.explained')}</p>
			<div className={forms.buttons}>
				<button type="button" className={forms.main} onClick={() => location.reload()}>
					{t('unanswered.again')}
				</button>
			</div>
		</main>
	);
}
