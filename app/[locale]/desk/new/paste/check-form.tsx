'use client';

import { useTranslations } from 'next-intl';
import { kinds } from '@/archive/statements/statement';
import type { Turn } from '@/archive/statements/text';
import type { PastedPage } from '@/formats/paste-page';
import { FactsFields, Field, LanguageChoice } from '../../facts-fields';
import { emptyFacts, type FactsWords } from '../../facts-words';
import forms from '../../forms.module.css';
import type { NewFormProps } from '../new-form';
import styles from './check-form.module.css';
import { TurnList } from './turn-list';

interface Props extends NewFormProps {
	page: PastedPage;
	filled: FactsWords | null;
	pending: boolean;
}

/** What was read from a page, each part in a field to check. */
export function CheckForm({ page, filled, pending, languages, drafted, zones, timeZone }: Props) {
	const t = useTranslations('Paste');
	const desk = useTranslations('Desk');
	const kindNames = useTranslations('Kinds');
	return (
		<>
			<h2>{t('check')}</h2>
			{page.warnings.length > 0 ? (
				<div className={forms.done}>
					<p>{t('warnings')}</p>
					<ul>
						{page.warnings.map(({ code, line, text }) => (
							<li key={`${code} ${line} ${text}`}>
								{t(`doubts.${code}`)} <span className={forms.hint}>{t('line', { line })}</span>{' '}
								{text ? <q>{text}</q> : null}
							</li>
						))}
					</ul>
				</div>
			) : null}
			<Field name="title" label={desk('draft.title')} value={page.title} required />
			<Field name="lead" label={desk('draft.lead')} value={page.lead ?? ''} />
			<div className={forms.row}>
				<div className={forms.field}>
					<label htmlFor="kind">{desk('facts.kind')}</label>
					<select
						id="kind"
						name="kind"
						defaultValue={page.blocks.some((block) => block.type === 'turn') ? 'press-conference' : 'statement'}
					>
						{kinds.map((kind) => (
							<option key={kind} value={kind}>
								{kindNames(kind)}
							</option>
						))}
					</select>
				</div>
				<LanguageChoice
					name="original"
					label={desk('facts.original')}
					value={page.language}
					names={languages}
					offered={drafted}
				/>
			</div>
			<p>
				{t('languages')}:{' '}
				{page.languages.length > 0
					? page.languages
							.map(({ locale, editions }) => t('badge', { language: languages[locale], count: editions }))
							.join(' · ')
					: t('noLanguages')}
			</p>
			<FactsFields words={filled ?? factsOf(page, timeZone)} zones={zones} />
			<TurnList page={page} />
			<div className={`${forms.buttons} ${styles.buttons}`}>
				<button type="submit" className={forms.main} disabled={pending}>
					{desk('draft.create')}
				</button>
				<button type="submit" name="again" value="yes" className={forms.plain} formNoValidate>
					{t('again')}
				</button>
			</div>
		</>
	);
}

/** Who answers is taken for a speaker of the statement; who only asks is not. */
function factsOf(page: PastedPage, timeZone: string): FactsWords {
	const turns = page.blocks.filter((block): block is Turn => block.type === 'turn' && block.role !== 'question');
	const names = new Set(turns.flatMap((turn) => turn.speaker ?? []));
	return {
		...emptyFacts(timeZone),
		date: page.deliveredAt?.date ?? '',
		time: page.deliveredAt?.time ?? '',
		place: page.place ?? '',
		event: page.event ?? '',
		speakers: [...names].map((name) => ({ name, office: '' })),
	};
}
