import { expect, test } from 'vitest';
import { writeBibtex } from '@/formats/citations/write-bibtex';
import { writeCslJson } from '@/formats/citations/write-csl-json';
import { writeRis } from '@/formats/citations/write-ris';
import { sampleStatement } from '@/formats/sample-statement';
import type { Locale } from '@/i18n/locales';
import { workOf } from './work-of';

test.each<[Locale, string, string]>([
	['de', 'Pressekonferenz', 'Ausgabe 2 vom 13. Juni 2018'],
	['en', 'Press conference', 'Edition 2, 13 June 2018'],
	['es', 'Rueda de prensa', 'Edición 2, 13 de junio de 2018'],
	['ru', 'Пресс-конференция', 'Издание 2, 13 июня 2018 г.'],
	['fr', 'Conférence de presse', 'Édition 2, 13 juin 2018'],
])('programs are told the kind and the edition in %s', (locale, kind, note) => {
	const work = workOf(sampleStatement({ locale }));
	expect(writeBibtex(work)).toContain(`  type = {${kind}},\n`);
	expect(writeBibtex(work)).toContain(`  note = {${note}},\n`);
	expect(writeRis(work)).toContain(`M3  - ${kind}\r\n`);
	expect(writeRis(work)).toContain(`N1  - ${note}\r\n`);
	expect(writeCslJson(work)).toContain(`"genre": "${kind}"`);
});
