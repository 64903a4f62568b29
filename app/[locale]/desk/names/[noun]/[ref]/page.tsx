import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { findNameAtDesk } from '@/archive/labels/desk';
import { bestLabel } from '@/archive/labels/label';
import { slugOfName } from '@/archive/labels/slug-of-name';
import { parseRef } from '@/archive/statements/statement';
import { requireMember } from '@/auth/member';
import { localeOf } from '@/i18n/locale-of';
import { nameFolders } from '@/i18n/paths';
import { DeskFrame } from '../../../desk-frame';
import { deskPaths } from '../../../paths';
import { Refused } from '../../../refused';
import { namesAddress, readNoun } from '../../name-query';
import { LabelsForm } from './labels-form';
import { MergeForm } from './merge-form';
import { NameTrail } from './name-trail';
import { OfficeForms } from './office-forms';

interface Props {
	params: Promise<{ locale: string; noun: string; ref: string }>;
	searchParams: Promise<{ refused?: string | string[] }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
	const t = await getTranslations({ locale: await localeOf(params), namespace: 'DeskNames' });
	return { title: t('title') };
}

export default async function NamePage({ params, searchParams }: Props) {
	const locale = await localeOf(params);
	const given = await params;
	const [noun, ref] = [readNoun(given.noun), parseRef(given.ref)];
	if (!noun || !ref) notFound();
	const member = await requireMember(locale, deskPaths.named(locale, noun, ref));
	const page = await findNameAtDesk(member, { noun, ref });
	if (!page) notFound();
	const t = await getTranslations({ locale, namespace: 'DeskNames' });
	const name = bestLabel(page.labels, locale) ?? { text: ref, lang: locale };
	return (
		<DeskFrame locale={locale} path={`/desk/names/${noun}/${ref}`} member={member}>
			<p>
				<a href={namesAddress(locale, { noun })}>{t(`of.${noun}`)}</a>
			</p>
			<h1 lang={name.lang}>{name.text}</h1>
			<Refused reason={(await searchParams).refused} />
			<p>
				{t('named', { count: page.count })}{' '}
				{page.count > 0 ? (
					<a href={`/${locale}/${nameFolders[noun]}/${ref}/${slugOfName(name)}`}>{t('public')}</a>
				) : null}
			</p>
			<LabelsForm locale={locale} page={page} />
			{noun === 'person' ? <OfficeForms locale={locale} page={page} /> : null}
			<MergeForm locale={locale} page={page} />
			<NameTrail locale={locale} page={page} />
		</DeskFrame>
	);
}
