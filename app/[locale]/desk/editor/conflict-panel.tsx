'use client';

import { useTranslations } from 'next-intl';
import { useEffect, useRef, useState } from 'react';
import type { Conflict } from '@/archive/statements/merge-texts';
import type { Choice } from '@/archive/statements/resolve-conflicts';
import styles from './editor.module.css';
import { wordsOf } from './words-of';

interface Props {
	conflicts: Conflict[];
	lang: string;
	onResolve(choices: Record<string, Choice>): void;
}

/** Somebody else changed the same places: both texts of each, and which to take. Undecided ones keep both. */
export function ConflictPanel({ conflicts, lang, onResolve }: Props) {
	const t = useTranslations('Editor.conflict');
	const [choices, setChoices] = useState<Record<string, Choice>>({});
	const heading = useRef<HTMLHeadingElement>(null);
	useEffect(() => heading.current?.focus(), []);
	return (
		<section className={styles.panel} aria-labelledby="conflict-title">
			<h2 id="conflict-title" ref={heading} tabIndex={-1}>
				{t('title', { count: conflicts.length })}
			</h2>
			<p>{t('explanation')}</p>
			<ol>
				{conflicts.map((conflict) => (
					<li key={conflict.key}>
						<fieldset>
							<legend>{t(`of.${conflict.of}`)}</legend>
							<div className={styles.both}>
								<Side title={t('mine')} lang={lang} words={wordsOf(conflict.mine)} absent={t('absent')} />
								<Side title={t('theirs')} lang={lang} words={wordsOf(conflict.theirs)} absent={t('absent')} />
							</div>
							<div className={styles.choices}>
								{choicesFor(conflict).map((choice) => (
									<label key={choice}>
										<input
											type="radio"
											name={`choice-${conflict.key}`}
											checked={(choices[conflict.key] ?? choicesFor(conflict)[0]) === choice}
											onChange={() => setChoices({ ...choices, [conflict.key]: choice })}
										/>{' '}
										{t(`choose.${choice}`)}
									</label>
								))}
							</div>
						</fieldset>
					</li>
				))}
			</ol>
			<button type="button" className={styles.main} onClick={() => onResolve(choices)}>
				{t('resolve')}
			</button>
		</section>
	);
}

function choicesFor(conflict: Conflict): Choice[] {
	return conflict.of === 'turn' ? ['mine', 'theirs'] : ['both', 'mine', 'theirs'];
}

export function Side({
	title,
	lang,
	words,
	absent,
}: {
	title: string;
	lang: string;
	words: string | null;
	absent: string;
}) {
	return (
		<div>
			<p className={styles.side}>{title}</p>
			{words ? <p lang={lang}>{words}</p> : <p className={styles.side}>{absent}</p>}
		</div>
	);
}
