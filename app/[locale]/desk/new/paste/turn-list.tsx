'use client';

import { useTranslations } from 'next-intl';
import type { Turn } from '@/archive/statements/text';
import type { PastedPage } from '@/formats/paste-page';
import forms from '../../forms.module.css';
import styles from './check-form.module.css';
import { turnRoles } from './checked-blocks';

/** The turns that were read, with role and speaker to correct and their words to look at. */
export function TurnList({ page }: { page: PastedPage }) {
	const t = useTranslations('Paste');
	const roles = useTranslations('Editor.roles');
	const turns = page.blocks.filter((block): block is Turn => block.type === 'turn');
	const count = (role: Turn['role']) => turns.filter((turn) => turn.role === role).length;
	const others = page.blocks.length - turns.length;
	return (
		<section className={styles.turns}>
			<h3>
				{t('turns', { count: turns.length })}{' '}
				<span>{t('counts', { questions: count('question'), answers: count('answer') })}</span>
			</h3>
			{others > 0 ? <p className={forms.hint}>{t('otherBlocks', { count: others })}</p> : null}
			<ol>
				{turns.map((turn, index) => (
					<li key={turn.key}>
						<fieldset>
							<legend className="unseen">{t('turn', { number: index + 1 })}</legend>
							<div className={forms.row}>
								<div className={forms.field}>
									<label htmlFor={`role-${turn.key}`}>{t('role')}</label>
									<select id={`role-${turn.key}`} name={`role-${turn.key}`} defaultValue={turn.role}>
										{turnRoles.map((role) => (
											<option key={role} value={role}>
												{roles(role)}
											</option>
										))}
									</select>
								</div>
								<div className={forms.field}>
									<label htmlFor={`speaker-${turn.key}`}>{t('speaker')}</label>
									<input
										id={`speaker-${turn.key}`}
										name={`speaker-${turn.key}`}
										lang={page.language}
										defaultValue={turn.speaker ?? ''}
									/>
								</div>
							</div>
							<details>
								<summary>
									<span lang={page.language}>{turn.segments[0]?.text.slice(0, 90)}…</span>{' '}
									<span className={forms.hint}>{t('paragraphs', { count: turn.segments.length })}</span>
								</summary>
								<div lang={page.language}>
									{turn.segments.map((segment) => (
										<p key={segment.key}>{segment.text}</p>
									))}
								</div>
							</details>
						</fieldset>
					</li>
				))}
			</ol>
		</section>
	);
}
