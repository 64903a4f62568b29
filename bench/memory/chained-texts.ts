import { randomFrom } from '../recombined/random';

/** Endless texts of 6 to 80 words in which a word follows another as often as in the given ones. */
export function* chainedTexts(texts: readonly string[], seed = 1): Generator<string, never> {
	const random = randomFrom(seed);
	const words = texts.flatMap((text) => text.split(/\s+/));
	const following = new Map<string, string[]>();
	words.forEach((word, index) => {
		const next = words[index + 1];
		if (next) following.set(word, [...(following.get(word) ?? []), next]);
	});
	for (;;) {
		const length = 6 + random.below(75);
		const chosen: string[] = [];
		let word = words[random.below(words.length)] ?? '';
		while (chosen.length < length) {
			chosen.push(word);
			const next = following.get(word) ?? words;
			word = next[random.below(next.length)] ?? '';
		}
		yield chosen.join(' ');
	}
}
