import type { Fault } from '@/archive/editions/verify-editions';
import type { FileFault } from '@/archive/files/verify-files';

const words: Record<(Fault | FileFault)['fault'], string> = {
	altered: 'was altered: what it holds is not what its hash was computed from',
	'broken-chain': 'does not follow the edition before it',
	gap: 'has no edition before it, though its number says so',
	'unknown-basis': 'follows an edition that is not there',
	malformed: 'holds no text of an edition',
	'missing-file': 'is missing',
	'altered-file': 'was altered: its bytes are not those of its address',
};

/** A fault in a sentence: which statement, language, edition and file it is about. */
export function sayFault(fault: Fault | FileFault): string {
	const edition = `${fault.ref}, ${fault.locale}, edition ${fault.number}`;
	if (!('file' in fault)) return `${edition} ${words[fault.fault]}.`;
	const { file, part } = fault;
	return `${edition}: the file ${file.hash}/${part === 'original' ? file.name : part} ${words[fault.fault]}.`;
}

export function verdict(faults: number): string {
	return faults === 0 ? 'nothing was altered.' : `${faults} faults, named above.`;
}
