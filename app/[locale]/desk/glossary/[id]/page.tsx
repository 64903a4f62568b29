import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { findConcept } from '@/archive/glossary/desk';
import { mayKeepGlossary } from '@/archive/glossary/policy';
import { requireMember } from '@/auth/member';
import { localeOf } from '@/i18n/locale-of';
import { DeskFrame } from '../../desk-frame';
import forms from '../../forms.module.css';
import { isId } from '../../is-id';
import { deskPaths } from '../../paths';
import { Refused } from '../../refused';
import { deleteConceptAction } from '../actions';
import { conceptName } from '../concept-name';
import { ConceptForm } from './concept-form';

interface Props {
	params: Promise<{ locale: string; id: string }>;
	searchParams: Promise<{ refused?: string | string[] }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
	const t = await getTranslations({ locale: await localeOf(params), namespace: 'Glossary' });
	return { title: t('title') };
}

/** One concept to be kept; at `new` one that is not there yet. */
export default async function ConceptPage({ params, searchParams }: Props) {
	const locale = await localeOf(params);
	const { id } = await params;
	if (id !== 'new' && !isId(id)) notFound();
	const member = await requireMember(locale, deskPaths.concept(locale, id));
	const concept = id === 'new' ? null : await findConcept(member, { id });
	if (id !== 'new' && !concept) notFound();
	const t = await getTranslations({ locale, namespace: 'Glossary' });
	const name = concept && conceptName(concept, locale);
	return (
		<DeskFrame locale={locale} path={`/desk/glossary/${id}`} member={member}>
			<p>
				<a href={deskPaths.glossary(locale)}>{t('title')}</a>
			</p>
			<h1 lang={name?.lang}>{name?.text ?? t('add')}</h1>
			<Refused reason={(await searchParams).refused} />
			{mayKeepGlossary(member) ? <ConceptForm locale={locale} concept={concept} /> : <p>{t('readOnly')}</p>}
			{concept && mayKeepGlossary(member) ? (
				<section>
					<h2>{t('delete')}</h2>
					<p>{t('deleteIntro')}</p>
					<form action={deleteConceptAction}>
						<input type="hidden" name="locale" value={locale} />
						<input type="hidden" name="id" value={concept.id} />
						<button type="submit" className={forms.plain}>
							{t('deleteButton')}
						</button>
					</form>
				</section>
			) : null}
		</DeskFrame>
	);
}
