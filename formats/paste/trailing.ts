import type { Paragraph } from './paragraphs';

/** Words of web pages' interfaces that stand behind a text, in the five languages. */
const interfaceWords =
	/^(?:advanced settings|settings|print|print version|share|share this|tweet|back|back to top|to top|send by e-?mail|subscribe|download|see also|related|next|previous|read more|additional materials|erweiterte einstellungen|einstellungen|drucken|druckversion|teilen|nach oben|zurück|seite empfehlen|herunterladen|weitere materialien|siehe auch|configuración avanzada|ajustes avanzados|imprimir|compartir|volver|volver arriba|arriba|descargar|véase también|materiales adicionales|расширенные настройки|настройки|печать|версия для печати|поделиться|наверх|назад|скачать|дополнительные материалы|смотрите также|см\. также|paramètres avancés|imprimer|partager|retour|haut de page|retour en haut|télécharger|voir aussi|documents supplémentaires)$/iu;

/** How many of the last paragraphs are not the text but the page around it. */
export function countTrailing(paragraphs: readonly Paragraph[]): number {
	let count = 0;
	while (count < paragraphs.length && isInterface(paragraphs[paragraphs.length - 1 - count])) count += 1;
	return count;
}

/** Known words, or a few words without a sentence's end that stand far below the text. */
function isInterface(paragraph: Paragraph | undefined): boolean {
	if (paragraph?.kind !== 'text') return false;
	if (interfaceWords.test(paragraph.text)) return true;
	return paragraph.gap > 2 && paragraph.text.length < 40 && !/[.!?…:)»”"]$/u.test(paragraph.text);
}
