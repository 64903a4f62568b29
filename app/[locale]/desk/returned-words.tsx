'use client';

import { useTranslations } from 'next-intl';
import { useEffect, useState } from 'react';
import { createPortal } from 'react-dom';
import forms from './forms.module.css';
import { keepWords, memoryOfWindow, putBack } from './kept-words';

/** Keeps what is in a form while it is sent. When no answer came it stands in the form again once the page is loaded anew. */
export function ReturnedWords() {
	const t = useTranslations('Desk');
	const [above, setAbove] = useState<HTMLElement | null>(null);
	useEffect(() => {
		const memory = memoryOfWindow();
		const form = putBack(memory, location.pathname, [...document.forms]);
		if (form) {
			const told = document.createElement('div');
			form.prepend(told);
			setAbove(told);
			told.scrollIntoView({ block: 'center' });
		}
		const keep = ({ target }: Event) => {
			if (target instanceof HTMLFormElement) keepWords(memory, location.pathname, target);
		};
		document.addEventListener('submit', keep, true);
		return () => document.removeEventListener('submit', keep, true);
	}, []);
	if (!above) return null;
	return createPortal(
		<p role="alert" className={forms.refused}>
			{t('unanswered.returned')}
		</p>,
		above,
	);
}
