import { importStatements } from '@/archive/imports/import-statements';
import { deskDb } from '@/platform/db';
import { addCast, type Cast, type SignIn } from './demo-members';
import { demoStatement } from './demo-statement';
import { inOneTransaction } from './in-one-transaction';
import { accept, publishDemo } from './publish-demo';
import { readNews } from './read-news';
import briefing from './statements/briefing.json';
import citing from './statements/citing.json';
import editions from './statements/editions.json';
import findAgain from './statements/find-again.json';
import hundredYears from './statements/hundred-years.json';
import interview from './statements/interview.json';
import originalLanguage from './statements/original-language.json';
import questions from './statements/questions.json';
import testNotice from './statements/test-notice.json';
import translators from './statements/translators.json';
import { universalDeclaration } from './universal-declaration';

const ownTexts = [
	testNotice,
	citing,
	findAgain,
	interview,
	briefing,
	editions,
	originalLanguage,
	questions,
	translators,
	hundredYears,
];

/**
 * Loads the demo archive into an empty database, whole or not at all, and answers its members' sign-ins, which nobody can
 * read later. An archive that holds a statement or a member is left alone: no sign-ins then.
 */
export async function seedDemo(): Promise<SignIn[]> {
	return inOneTransaction(async () => {
		await deskDb().$executeRaw`SELECT pg_advisory_xact_lock(hashtext('seed'))`;
		if ((await deskDb().statement.count()) > 0 || (await deskDb().member.count()) > 0) return [];
		const { cast, signIns } = await addCast();
		await importDeclaration(cast);
		for (const text of ownTexts) await publishDemo(cast, demoStatement.parse(text));
		await readNews();
		return signIns;
	});
}

async function importDeclaration({ admin }: Cast): Promise<void> {
	const { results } = accept(await importStatements(admin, universalDeclaration()));
	const failed = results.find((result) => result.outcome !== 'imported');
	if (failed) throw new Error(`the Universal Declaration was not imported: ${JSON.stringify(failed)}`);
}
