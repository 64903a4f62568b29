import { createTranslator, type Messages, type NamespaceKeys, type NestedKeyOf } from 'next-intl';
import { env } from '@/platform/env';
import de from '../messages/de.json';
import en from '../messages/en.json';
import es from '../messages/es.json';
import fr from '../messages/fr.json';
import ru from '../messages/ru.json';
import type { Locale } from './locales';

const messages: Record<Locale, Messages> = { de, en, es, ru, fr };

type Namespace = NamespaceKeys<Messages, NestedKeyOf<Messages>>;
type Words<N extends Namespace> = ReturnType<typeof createTranslator<Messages, N>>;

const made = new Map<string, unknown>();

/**
 * The interface's words in one language, of one namespace or of all: next-intl's translator, made once a process. It
 * parses each message once, where a page's own translator would parse it on every page, and it needs no waiting.
 */
export function wordsIn<N extends Namespace = never>(locale: Locale, namespace?: N): Words<N> {
	const key = `${locale} ${namespace ?? ''}`;
	const words =
		(made.get(key) as Words<N> | undefined) ??
		createTranslator<Messages, N>({ locale, messages: messages[locale], namespace, timeZone: env.DEFAULT_TIME_ZONE });
	made.set(key, words);
	return words;
}
