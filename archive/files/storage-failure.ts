/** The storage did not do what it was asked; the cause says why. Nothing is wrong with the file. */
export class StorageFailure extends Error {
	override readonly name = 'StorageFailure';

	constructor(cause: unknown) {
		super('The storage keeps nothing at the moment.', { cause });
	}
}

/** What the storage answers. Throws a `StorageFailure` when it fails. */
export function fromStorage<Answer>(asked: Promise<Answer>): Promise<Answer> {
	return asked.catch((error) => {
		throw new StorageFailure(error);
	});
}
