import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { listSecondLooks } from '@/archive/second-looks/desk';
import { findDeskStatement } from '@/archive/statements/desk';
import { findFactsRequests } from '@/archive/statements/desk-facts-request';
import { mayAskForFacts, mayWithdraw } from '@/archive/statements/policy';
import { parseRef } from '@/archive/statements/statement';
import { requireMember } from '@/auth/member';
import { localeOf } from '@/i18n/locale-of';
import { paths } from '@/i18n/paths';
import { wordsIn } from '@/i18n/words';
import { DeskFrame } from '../../desk-frame';
import { deskPaths } from '../../paths';
import { Refused } from '../../refused';
import { SecondLooks } from '../../second-looks/second-looks';
import { FactsList } from './facts-list';
import { FactsReceipt } from './facts-receipt';
import { FactsRequest } from './facts-request';
import { Receipt } from './receipt';
import { RedirectForms } from './redirect-forms';
import { Trail } from './trail';
import { VersionTable } from './version-table';
import { WithdrawForms } from './withdraw-forms';

interface Props {
	params: Promise<{ locale: string; ref: string }>;
	searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
	const t = await getTranslations({ locale: await localeOf(params), namespace: 'Desk' });
	return { title: `${t('list.statement')} ${(await params).ref}` };
}

export default async function StatementPage({ params, searchParams }: Props) {
	const locale = await localeOf(params);
	const ref = parseRef((await params).ref);
	if (!ref) notFound();
	const member = await requireMember(locale, deskPaths.statement(locale, ref));
	const statement = await findDeskStatement(member, { ref });
	if (!statement) notFound();
	const { waiting } = await listSecondLooks(member, { ref });
	const requests = await findFactsRequests(member, { ref });
	const { refused, published, facts: done } = await searchParams;
	const t = await getTranslations({ locale, namespace: 'Desk' });
	const head = statement.versions.find((version) => version.role === 'original') ?? statement.versions[0];
	const publicLocales = statement.versions.filter((version) => version.live).map((version) => version.locale);
	const allowed = mayWithdraw(member, publicLocales);
	return (
		<DeskFrame locale={locale} path={`/desk/statements/${ref}`} member={member}>
			<h1 lang={head?.locale}>{head?.draft?.title || head?.live?.title || t('untitled')}</h1>
			<Refused reason={refused} />
			<Receipt locale={locale} statement={statement} published={published} />
			<FactsReceipt locale={locale} done={done} affects={publicLocales} />
			<p>
				{t('statement.permanent')}:{' '}
				{publicLocales.length > 0 ? <a href={paths.permanent(ref)}>{paths.permanent(ref)}</a> : paths.permanent(ref)}
			</p>
			<VersionTable locale={locale} member={member} statement={statement} />
			<p>
				<a href={deskPaths.previewLinks(locale, ref)}>{wordsIn(locale, 'PreviewLinks')('title')}</a>
			</p>
			{waiting.length > 0 ? <SecondLooks locale={locale} waiting={waiting} on="statement" /> : null}
			<FactsList locale={locale} statement={statement} />
			<FactsRequest locale={locale} statement={statement} requests={requests} />
			{!requests.waiting && mayAskForFacts(member, statement.originalLocale, publicLocales) ? (
				<p>
					<a href={deskPaths.facts(locale, ref)}>{t('facts.change')}</a>
				</p>
			) : null}
			{allowed || statement.withdrawal ? (
				<>
					<WithdrawForms locale={locale} member={member} statement={statement} allowed={allowed} />
					<RedirectForms locale={locale} member={member} statement={statement} allowed={allowed} />
				</>
			) : null}
			<Trail locale={locale} statement={statement} />
		</DeskFrame>
	);
}
