import type { MediaType } from './file';

/** So many bytes from the beginning tell what a file is. */
export const tellingBytes = 4_096;

const vorbisLike = ['\u0001vorbis', 'OpusHead', '\u007fFLAC', 'Speex   '];
const audioBrands = ['M4A ', 'M4B '];
const videoBrands = ['isom', 'iso2', 'iso4', 'iso5', 'iso6', 'mp41', 'mp42', 'avc1', 'M4V ', 'dash', 'MSNV'];

/**
 * What a file is, told from its first bytes and never from its name; null for everything else. SVG is refused with all that is text
 * (but WebVTT): it can hold scripts and load from elsewhere. Whether a picture is whole, reading it shows.
 */
export function mediaTypeOf(beginning: Buffer): MediaType | null {
	const at = (offset: number, words: string) =>
		beginning.subarray(offset, offset + words.length).equals(Buffer.from(words, 'latin1'));
	if (at(0, '\u00ff\u00d8\u00ff')) return 'image/jpeg';
	if (at(0, '\u0089PNG\r\n\u001a\n')) return 'image/png';
	if (at(0, 'RIFF') && at(8, 'WEBP')) return 'image/webp';
	if (at(0, 'RIFF') && at(8, 'WAVE')) return 'audio/wav';
	if (at(4, 'ftyp')) return mediaOfBrand(beginning.toString('latin1', 8, 12));
	if (at(0, 'OggS')) return vorbisLike.some((words) => beginning.includes(words, 0, 'latin1')) ? 'audio/ogg' : null;
	if (at(0, '\u001aE\u00df\u00a3')) return beginning.subarray(0, 64).includes('webm') ? 'video/webm' : null;
	if (at(0, '%PDF-')) return 'application/pdf';
	if (/^\ufeff?WEBVTT(?:[ \t\r\n]|$)/.test(beginning.toString('utf8'))) return 'text/vtt';
	if (at(0, 'ID3') || isMpegFrame(beginning)) return 'audio/mpeg';
	return null;
}

function mediaOfBrand(brand: string): MediaType | null {
	if (brand === 'avif') return 'image/avif';
	if (audioBrands.includes(brand)) return 'audio/mp4';
	return videoBrands.includes(brand) ? 'video/mp4' : null;
}

/** The head of an MPEG audio frame of layer III (ISO/IEC 11172-3 §2.4.1.3): no reserved version, bit rate or sampling rate. */
function isMpegFrame(beginning: Buffer): boolean {
	const [first = 0, second = 0, third = 0] = beginning;
	const isSynchronised = first === 0xff && (second & 0xe6) === 0xe2 && (second & 0x18) !== 0x08;
	return isSynchronised && third >> 4 !== 0x0f && third >> 4 !== 0 && (third & 0x0c) !== 0x0c;
}
