import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { listConcepts } from '@/archive/glossary/desk';
import { mayKeepGlossary } from '@/archive/glossary/policy';
import { requireMember } from '@/auth/member';
import { localeOf } from '@/i18n/locale-of';
import { DeskFrame } from '../desk-frame';
import forms from '../forms.module.css';
import { deskPaths } from '../paths';
import tables from '../tables.module.css';
import { ConceptTable } from './concept-table';
import { glossaryAddress, readGlossaryQuery } from './glossary-query';

interface Props {
	params: Promise<{ locale: string }>;
	searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
	const t = await getTranslations({ locale: await localeOf(params), namespace: 'Glossary' });
	return { title: t('title') };
}

export default async function GlossaryPage({ params, searchParams }: Props) {
	const locale = await localeOf(params);
	const { q, after } = readGlossaryQuery(await searchParams);
	const member = await requireMember(locale, glossaryAddress(locale, { q, after }));
	const t = await getTranslations({ locale, namespace: 'Glossary' });
	const { concepts, next } = await listConcepts(member, { query: q, after });
	return (
		<DeskFrame locale={locale} path="/desk/glossary" member={member} wide>
			<h1>{t('title')}</h1>
			<p>{t('intro')}</p>
			<p className={tables.pages}>
				{mayKeepGlossary(member) ? <a href={deskPaths.concept(locale, 'new')}>{t('add')}</a> : null}
				{mayKeepGlossary(member) ? <a href={deskPaths.glossaryImport(locale)}>{t('import')}</a> : null}
				<a href={deskPaths.glossaryFile(locale)} download>
					{t('export')}
				</a>
			</p>
			<search>
				<form method="get" action={deskPaths.glossary(locale)} className={`${forms.form} ${tables.filters}`}>
					<div className={forms.field}>
						<label htmlFor="q">{t('words')}</label>
						<input id="q" name="q" type="search" defaultValue={q} maxLength={200} />
					</div>
					<button type="submit" className={forms.plain}>
						{t('apply')}
					</button>
					{q ? <a href={deskPaths.glossary(locale)}>{t('clear')}</a> : null}
				</form>
			</search>
			{concepts.length > 0 ? <ConceptTable locale={locale} concepts={concepts} /> : <p>{t(q ? 'none' : 'empty')}</p>}
			<p className={tables.pages}>
				{after ? <a href={glossaryAddress(locale, { q })}>{t('first')}</a> : null}
				{next ? (
					<a href={glossaryAddress(locale, { q, after: next })} rel="next">
						{t('next')}
					</a>
				) : null}
			</p>
		</DeskFrame>
	);
}
