import { SingleBar } from 'cli-progress';
import type { ImportTally } from '@/archive/imports/import-files';

export interface Progress {
	/** Prints a line that stays. */
	say(line: string): void;
	advance(position: { file: string; bytesRead: number }, tally: ImportTally): void;
	end(): void;
}

/** A bar on a terminal; elsewhere a line every ten seconds. */
export function showProgress(files: readonly string[], sizes: readonly number[]): Progress {
	const total = sizes.reduce((sum, size) => sum + size, 0);
	const startOf = new Map(files.map((file, i) => [file, sizes.slice(0, i).reduce((sum, size) => sum + size, 0)]));
	const shareOf = (position: { file: string; bytesRead: number }) =>
		total > 0 ? Math.floor((((startOf.get(position.file) ?? 0) + position.bytesRead) / total) * 100) : 100;
	return process.stderr.isTTY ? barProgress(shareOf) : lineProgress(shareOf);
}

type ShareOf = (position: { file: string; bytesRead: number }) => number;

function barProgress(shareOf: ShareOf): Progress {
	const bar = new SingleBar({
		format: '{bar} {percentage} %  {statements} statements, {versions} versions, {refused} not taken',
		hideCursor: true,
		clearOnComplete: true,
		stream: process.stderr,
	});
	let running = false;
	const start = (share: number, tally: Partial<ImportTally>) => {
		bar.start(100, share, { statements: 0, versions: 0, refused: 0, ...tally });
		running = true;
	};
	let share = 0;
	let counted: Partial<ImportTally> = {};
	start(share, counted);
	return {
		say(line) {
			bar.stop();
			console.error(line);
			start(share, counted);
		},
		advance(position, tally) {
			share = shareOf(position);
			counted = { ...tally };
			bar.update(share, counted);
		},
		end() {
			if (running) bar.stop();
			running = false;
		},
	};
}

function lineProgress(shareOf: ShareOf): Progress {
	let said = performance.now();
	return {
		say: (line) => console.error(line),
		advance(position, tally) {
			if (performance.now() - said < 10_000) return;
			said = performance.now();
			console.error(
				`${shareOf(position)} %: ${tally.statements} statements, ${tally.versions} versions, ${tally.refused} not taken`,
			);
		},
		end() {},
	};
}
