import { command } from './command';
import { generateClient } from './generate-client';
import { generateFonts } from './generate-fonts';

/** Makes the database client and the fonts, if what they are made of changed. */
await command(async () => {
	await generateClient();
	await generateFonts();
	return 0;
});
