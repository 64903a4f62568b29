import type { Metadata } from 'next';
import { NextIntlClientProvider } from 'next-intl';
import { getMessages, getTranslations } from 'next-intl/server';
import { mayKeepGlossary } from '@/archive/glossary/policy';
import { requireMember } from '@/auth/member';
import { columns } from '@/formats/glossary/columns';
import { localeOf } from '@/i18n/locale-of';
import { DeskFrame } from '../../desk-frame';
import { deskPaths } from '../../paths';
import { columnName } from '../column-name';
import { ImportForm } from './import-form';

interface Props {
	params: Promise<{ locale: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
	const t = await getTranslations({ locale: await localeOf(params), namespace: 'Glossary' });
	return { title: t('import') };
}

export default async function ImportPage({ params }: Props) {
	const locale = await localeOf(params);
	const member = await requireMember(locale, deskPaths.glossaryImport(locale));
	const t = await getTranslations({ locale, namespace: 'Glossary' });
	const { Glossary, Refusals } = await getMessages({ locale });
	return (
		<DeskFrame locale={locale} path="/desk/glossary/import" member={member}>
			<p>
				<a href={deskPaths.glossary(locale)}>{t('title')}</a>
			</p>
			<h1>{t('import')}</h1>
			<p>{t('importIntro')}</p>
			<p>
				<code>{columns.map((column) => columnName(locale, column)).join(', ')}</code>
			</p>
			{mayKeepGlossary(member) ? (
				<NextIntlClientProvider locale={locale} messages={{ Glossary, Refusals }}>
					<ImportForm locale={locale} />
				</NextIntlClientProvider>
			) : (
				<p>{t('readOnly')}</p>
			)}
		</DeskFrame>
	);
}
