'use client';

import { useTranslations } from 'next-intl';
import type { DraftRoomProps } from './draft-room';
import styles from './editor.module.css';

interface HeadWords {
	title: string;
	lead: string | null;
}

interface Props extends Pick<DraftRoomProps, 'draft' | 'source'> {
	heads: HeadWords;
	locked: boolean;
	onChange(heads: HeadWords): void;
}

/** Title and lead, beside the source's when there is one. */
export function Heads({ heads, source, draft, locked, onChange }: Props) {
	const t = useTranslations('Editor');
	const readOnly = locked || !draft.writable;
	return (
		<div className={styles.heads}>
			{source ? (
				<>
					<p className={styles.side}>
						{t('source', { language: source.language, number: source.number })}{' '}
						{source.newer ? t('sourceNewer', { number: source.number }) : null}
					</p>
					<p className={styles.side}>{t('target', { language: draft.language })}</p>
					<p className={styles.head} lang={source.locale}>
						{source.title}
					</p>
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
					onChange={(event) => onChange({ ...heads, title: event.target.value.replaceAll('\n', ' ') })}
				/>
			</div>
			{source ? <p lang={source.locale}>{source.lead}</p> : null}
			<div>
				<label htmlFor="lead">{t('lead')}</label>
				<textarea
					id="lead"
					name="lead"
					rows={1}
					lang={draft.locale}
					value={heads.lead ?? ''}
					readOnly={readOnly}
					onChange={(event) => onChange({ ...heads, lead: event.target.value || null })}
				/>
			</div>
		</div>
	);
}
