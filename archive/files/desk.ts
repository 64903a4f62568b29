import { deskDb } from '@/platform/db';
import type { Member } from '../members/member';
import type { FileFacts } from './file';
import { factsOfFile } from './known-files';
import { maySeeFiles } from './policy';

/** A file for members, whether public or not. */
export async function findFile(member: Member, { hash }: { hash: string }): Promise<FileFacts | null> {
	if (!maySeeFiles(member)) return null;
	const row = await deskDb().file.findUnique({ where: { hash } });
	return row && factsOfFile(row);
}
