import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { NextIntlClientProvider } from 'next-intl';
import { getMessages } from 'next-intl/server';
import { listPreviewLinks } from '@/archive/previews/desk';
import { mayShare } from '@/archive/previews/policy';
import { findDeskStatement } from '@/archive/statements/desk';
import { parseRef } from '@/archive/statements/statement';
import { requireMember } from '@/auth/member';
import { localeOf } from '@/i18n/locale-of';
import { wordsIn } from '@/i18n/words';
import { DeskFrame } from '../../../desk-frame';
import { isId } from '../../../is-id';
import { languageName, languageNames } from '../../../language-name';
import { deskPaths } from '../../../paths';
import { Refused } from '../../../refused';
import { LinkForm } from './link-form';
import { LinkTable } from './link-table';
import { MadeLink } from './made-link';

interface Props {
	params: Promise<{ locale: string; ref: string }>;
	searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
	return { title: `${wordsIn(await localeOf(params), 'PreviewLinks')('title')} ${(await params).ref}` };
}

/** Who outside may read which draft of a statement, until when, and how often they did. */
export default async function PreviewLinksPage({ params, searchParams }: Props) {
	const locale = await localeOf(params);
	const ref = parseRef((await params).ref);
	if (!ref) notFound();
	const member = await requireMember(locale, deskPaths.previewLinks(locale, ref));
	const { refused, before, made } = await searchParams;
	const place = typeof before === 'string' && isId(before) ? before : undefined;
	const [statement, { links, next }] = await Promise.all([
		findDeskStatement(member, { ref }),
		listPreviewLinks(member, { ref, before: place }),
	]);
	if (!statement) notFound();
	const t = wordsIn(locale, 'PreviewLinks');
	const { PreviewLinks, Refusals } = await getMessages({ locale });
	const drafts = statement.versions.flatMap((version) =>
		version.draft && mayShare(member, version)
			? [{ id: version.draft.id, language: languageName(locale, version.locale) }]
			: [],
	);
	return (
		<DeskFrame locale={locale} path={`/desk/statements/${ref}/previews`} member={member} wide>
			<p>
				<a href={deskPaths.statement(locale, ref)}>{t('back')}</a>
			</p>
			<h1>
				{t('title')} · <span className="figures">{ref}</span>
			</h1>
			<p>{t('intro')}</p>
			<Refused reason={refused} />
			<MadeLink locale={locale} link={links.find((link) => link.id === made)} />
			{links.length > 0 ? <LinkTable locale={locale} statementRef={ref} links={links} /> : <p>{t('none')}</p>}
			{place || next ? (
				<p>
					{place ? <a href={deskPaths.previewLinks(locale, ref)}>{wordsIn(locale, 'History')('newest')}</a> : null}{' '}
					{next ? (
						<a href={deskPaths.previewLinks(locale, ref, next)} rel="next">
							{wordsIn(locale, 'History')('older')}
						</a>
					) : null}
				</p>
			) : null}
			{drafts.length > 0 ? (
				<section>
					<h2>{t('make')}</h2>
					<NextIntlClientProvider locale={locale} messages={{ PreviewLinks, Refusals }}>
						<LinkForm locale={locale} statementRef={ref} drafts={drafts} languages={languageNames(locale)} />
					</NextIntlClientProvider>
				</section>
			) : null}
		</DeskFrame>
	);
}
