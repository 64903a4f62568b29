import { z } from 'zod';

/** Stored text is well-formed Unicode without U+0000, in NFC. Everything else is refused at the edge. */
export const wellFormed = z
	.string()
	.refine((s) => s.isWellFormed() && !s.includes('\u0000'), { message: 'not-well-formed' })
	.transform((s) => s.normalize('NFC'));
