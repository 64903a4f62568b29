import 'vitest';

declare module 'vitest' {
	export interface ProvidedContext {
		/** How many acts the random desk does (vitest.config.ts). */
		sweep: number;
	}
}
