import { expect, test } from 'vitest';
import { paths } from '@/i18n/paths';
import { absoluteUrl } from './addresses';

test('an absolute address is encoded once, whether it came encoded or not', () => {
	const of = (address: string) => absoluteUrl('https://archive.example/', address);
	expect(of('/en/topics/abc123/ökologie')).toBe('https://archive.example/en/topics/abc123/%C3%B6kologie');
	expect(of(paths.statements('es', { q: 'declaración' }))).toBe(
		'https://archive.example/es/statements?q=declaraci%C3%B3n',
	);
});
