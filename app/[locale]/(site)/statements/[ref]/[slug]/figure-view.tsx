import type { ReactNode } from 'react';
import { type FileFacts, kindOfFile } from '@/archive/files/file';
import { fileAddress } from '@/archive/files/sizes';
import type { Segment } from '@/archive/statements/text';
import { absoluteUrl } from '@/formats/addresses';
import { type Locale, localeFacts } from '@/i18n/locales';
import { sizeIn } from '@/i18n/sizes';
import { wordsIn } from '@/i18n/words';
import { env } from '@/platform/env';
import { Picture } from './picture';
import { publicFiles } from './public-files';

interface Props {
	segment: Segment;
	/** The text's language. */
	locale: Locale;
	/** Where its files are. */
	filesAt?: string;
	/** The caption, and what leads to this passage. */
	words: ReactNode;
	anchor: ReactNode;
	frame: object;
}

/** A picture, a recording or a document in a text, with its caption and whose it is. */
export function FigureView({ segment, locale, filesAt = publicFiles, words, anchor, frame }: Props) {
	const { figure, text } = segment;
	if (!figure) return null;
	const { file, alt, credit, captions } = figure;
	const kind = kindOfFile(file.media);
	const link = <FileLink file={file} locale={locale} filesAt={filesAt} words={kind === 'document' ? null : alt} />;
	return (
		<figure {...frame} data-kind={kind}>
			{kind === 'picture' ? (
				<Picture file={file} alt={alt} at={filesAt} />
			) : kind === 'document' ? (
				link
			) : (
				<>
					<Player file={file} alt={alt} at={filesAt} captions={captions} locale={locale} />
					{link}
				</>
			)}
			<figcaption>
				{words}
				{credit ? (
					<>
						{text ? ' ' : null}
						<small>{credit}</small>
					</>
				) : null}
				{anchor}
			</figcaption>
		</figure>
	);
}

interface PlayerProps {
	file: FileFacts;
	alt: string;
	at: string;
	captions: FileFacts | undefined;
	locale: Locale;
}

/** Captions of a recording without a picture are seen only where a picture would be. */
function Player({ file, alt, at, captions, locale }: PlayerProps) {
	const src = fileAddress(at, file);
	const isSound = kindOfFile(file.media) === 'audio';
	// biome-ignore lint/a11y/useMediaCaption: without captions somebody has answered for it before publishing
	if (isSound && !captions) return <audio controls preload="metadata" src={src} aria-label={alt} />;
	return (
		// biome-ignore lint/a11y/useMediaCaption: without captions somebody has answered for it before publishing
		<video controls preload="metadata" src={src} aria-label={alt} className={isSound ? 'sound' : undefined}>
			{captions ? (
				<track
					kind="captions"
					default
					src={fileAddress(at, captions)}
					srcLang={localeFacts[locale].tag}
					label={wordsIn(locale, 'Statement')('files.captions')}
				/>
			) : null}
		</video>
	);
}

/** A file to keep, with what it is; on paper where it is. */
function FileLink({
	file,
	locale,
	filesAt,
	words,
}: {
	file: FileFacts;
	locale: Locale;
	filesAt: string;
	/** What is heard or seen. */
	words: string | null;
}) {
	const t = wordsIn(locale, 'Statement.files');
	const address = fileAddress(filesAt, file);
	const type = file.name.split('.').at(-1)?.toUpperCase() ?? '';
	return (
		<p className="file">
			<a href={address} download={file.name}>
				{words === null ? file.name : t('download')}
			</a>{' '}
			<span>{t('type', { type, size: sizeIn(locale, file.bytes) })}</span>
			{filesAt === publicFiles ? (
				<span className="paper">
					{' '}
					{words} {absoluteUrl(env.PUBLIC_URL, address)}
				</span>
			) : null}
		</p>
	);
}
