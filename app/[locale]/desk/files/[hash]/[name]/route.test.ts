import { expect, test, vi } from 'vitest';
import type { FileFacts } from '@/archive/files/file';
import { GET, HEAD } from './route';

const file: FileFacts = { hash: 'a'.repeat(64), media: 'text/vtt', name: 'words.vtt', bytes: 5 };
const read = vi.hoisted(() => vi.fn());
vi.mock('@/auth/member', () => ({ findMember: async () => ({ id: 'someone' }) }));
vi.mock('@/archive/files/desk', () => ({ findFile: async () => file }));
vi.mock('@/platform/storage/storage', () => ({ storage: () => ({ sizeOf: async () => 5, read }) }));

test('is asked about without opening its bytes', async () => {
	const { Readable } = await import('node:stream');
	read.mockImplementation(async () => Readable.from([Buffer.from('words')]));
	const request = new Request('http://here/');
	const context = { params: Promise.resolve({ hash: file.hash, name: file.name }) };
	const head = await HEAD(request, context);
	expect([head.status, head.headers.get('content-length'), await head.text()]).toEqual([200, '5', '']);
	expect(read).not.toHaveBeenCalled();
	expect(await (await GET(request, context)).text()).toBe('words');
});
