const particles =
	/^(?:de|del|de la|la|las|los|el|y|e|da|do|dos|du|des|le|les|d|von|vom|van|der|den|dem|zu|zur|zum|und|für|im|al|ar|as|el|ibn|bin|bint|abu|ben|of|the|and|for|to|on|in|at|à|au|aux|et|sur|pour|en|и|по|при|на|в|во|с|к|для|of|ter|ten|af|av|di|della|san)$/iu;

const titles =
	/^(?:mr|mrs|ms|dr|prof|sir|lady|lord|sr|sra|srta|don|doña|m|mm|mme|mlle|frau|herr|hr|fr|г-н|г-жа|president|vice-president|prime|minister|secretary|ambassador|spokesperson|spokesman|spokeswoman|chancellor|governor|mayor|director|chair|chairman|chairwoman|chairperson|commissioner|general|senator|representative|speaker|head|präsident|präsidentin|vizepräsident|vizepräsidentin|bundeskanzler|bundeskanzlerin|staatssekretär|staatssekretärin|außenminister|außenministerin|ministerin|sprecher|sprecherin|botschafter|botschafterin|presidente|presidenta|ministro|ministra|secretario|secretaria|embajador|embajadora|portavoz|canciller|gobernador|gobernadora|director|directora|président|présidente|ministre|secrétaire|ambassadeur|ambassadrice|porte-parole|chancelier|chancelière|президент|министр|председатель|посол|секретарь|представитель|директор|глава|заместитель|губернатор|мэр)$/iu;

/** Words that open a sentence before a colon often, and are nobody's name. */
const notNames =
	/^(?:note|notes|first|firstly|second|secondly|third|thirdly|finally|remember|example|therefore|conclusion|summary|background|contact|source|photo|picture|tel|phone|fax|e-?mail|press|date|place|time|today|tomorrow|yesterday|hinweis|erstens|zweitens|drittens|beispiel|fazit|quelle|foto|kontakt|nota|primero|segundo|tercero|ejemplo|conclusión|fuente|contacto|примечание|во-первых|во-вторых|в-третьих|пример|итог|источник|фото|контакты|remarque|premièrement|deuxièmement|troisièmement|exemple|conclusion)$/iu;

/**
 * How much a label looks like a person's: `sure` (a title, initials, capitals throughout, an office behind the name),
 * `likely` (capitalised words and particles), or null. No label with a sentence in it passes.
 */
export function nameLikeness(label: string): 'sure' | 'likely' | null {
	if (label.length > 160 || /[!?;"“”«»„…]|\p{Ll}{5,}\.\s|\d{2}/u.test(label)) return null;
	const [name = '', ...offices] = label.split(/,\s*|\s*\(/u);
	const words = wordsOf(name);
	const [first, last] = [words[0], words.at(-1)];
	if (!first || !last || words.length > 14 || notNames.test(first)) return null;
	if (!words.every((word) => isCapitalised(word) || particles.test(word) || titles.test(word))) return null;
	if (!offices.every(isOffice)) return null;
	if (!isCapitalised(last)) return isAddress(first) && titles.test(last) ? 'likely' : null;
	if (!isCapitalised(first) && !titles.test(first) && words.length < 2) return null;
	return words.length > 1 && hasSureSign(name, words, offices.length > 0) ? 'sure' : sureSurname(offices);
}

function hasSureSign(name: string, words: string[], hasOffice: boolean): boolean {
	return (
		hasOffice ||
		words.some((word) => titles.test(word)) ||
		/^(?:\p{Lu}\.[\s\u00a0]?){1,3}\p{Lu}\p{L}+/u.test(name) ||
		name === name.toUpperCase()
	);
}

/** `Conradi (SPD)`, `Grüner, Staatssekretär`: one word, but with an office or party behind it. */
function sureSurname(offices: string[]): 'sure' | 'likely' {
	return offices.length ? 'sure' : 'likely';
}

function isOffice(office: string): boolean {
	const words = wordsOf(office.replace(/\)/g, ''));
	return words.some((word) => titles.test(word)) || office === office.toUpperCase() || words.every(isCapitalised);
}

function isAddress(word: string): boolean {
	return /^(?:m|mme|herr|frau|der|die|le|la|el)$/iu.test(word);
}

function wordsOf(text: string): string[] {
	return text
		.split(/[\s\u00a0]+/u)
		.map((word) => word.replace(/[.’']+$/u, ''))
		.filter(Boolean);
}

function isCapitalised(word: string): boolean {
	return /^(?:[dDlL]['’])?(?:al-|el-|ar-|as-)?\p{Lu}/u.test(word);
}
