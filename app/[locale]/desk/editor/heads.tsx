'use client';

import { useTranslations } from 'next-intl';
import type { KeyboardEvent } from 'react';
import type { ChangedRow } from '@/archive/rows/changed-rows';
import { ChangedWords } from './changed-words';
import type { DraftRoomProps } from './draft-room';
import styles from './editor.module.css';

/** What stands above the rows and is a unit of the text like them. */
export type Head = 'title' | 'lead';

interface HeadWords {
	title: string;
	lead: string | null;
}

interface Props extends Pick<DraftRoomProps, 'draft' | 'source'> {
	heads: HeadWords;
	locked: boolean;
	/** Title and lead of the source, where they have changed. */
	changed: readonly ChangedRow[];
	onConfirm(key: string): void;
	onChange(heads: HeadWords): void;
	/** One is in there now. */
	onEnter(head: Head): void;
	/** F4: what was translated before, as in a row. */
	onInsert(head: Head): void;
}

/** Title and lead, beside the source's when there is one. */
export function Heads({ heads, source, draft, locked, changed, onConfirm, onChange, onEnter, onInsert }: Props) {
	const t = useTranslations('Editor');
	const readOnly = locked || !draft.writable;
	const ears = (head: Head) => ({
		onFocus: () => onEnter(head),
		onKeyDown: (event: KeyboardEvent) => {
			if (event.key !== 'F4' || readOnly) return;
			event.preventDefault();
			onInsert(head);
		},
	});
	return (
		<div className={styles.heads}>
			{source ? (
				<>
					<p className={styles.side}>
						{source.number > 0
							? t('source', { language: source.language, number: source.number })
							: t('sourceDraft', { language: source.language })}{' '}
						{source.newer && source.number > 0 ? t('sourceNewer', { number: source.number }) : null}
						{source.newer && source.number === 0 ? t('sourceDraftNewer') : null}
					</p>
					<p className={styles.side}>{t('target', { language: draft.language })}</p>
					<div className={styles.head} lang={source.locale}>
						<SourceHead
							changed={changed.find(({ key }) => key === 'title')}
							words={source.title}
							onConfirm={onConfirm}
						/>
					</div>
				</>
			) : null}
			<div>
				<label htmlFor="title">{t('title')}</label>
				<textarea
					id="title"
					name="title"
					rows={1}
					maxLength={1000}
					lang={draft.locale}
					value={heads.title}
					readOnly={readOnly}
					{...ears('title')}
					onChange={(event) => onChange({ ...heads, title: event.target.value.replaceAll('\n', ' ') })}
				/>
			</div>
			{source ? (
				<div lang={source.locale}>
					<SourceHead
						changed={changed.find(({ key }) => key === 'lead')}
						words={source.lead ?? ''}
						onConfirm={onConfirm}
					/>
				</div>
			) : null}
			<div>
				<label htmlFor="lead">{t('lead')}</label>
				<textarea
					id="lead"
					name="lead"
					rows={1}
					lang={draft.locale}
					value={heads.lead ?? ''}
					readOnly={readOnly}
					{...ears('lead')}
					onChange={(event) => onChange({ ...heads, lead: event.target.value || null })}
				/>
			</div>
		</div>
	);
}

interface SourceHeadProps {
	changed: ChangedRow | undefined;
	words: string;
	onConfirm(key: string): void;
}

function SourceHead({ changed, words, onConfirm }: SourceHeadProps) {
	return changed ? <ChangedWords changed={changed} onConfirm={() => onConfirm(changed.key)} /> : words;
}
