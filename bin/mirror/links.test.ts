import { expect, test } from 'vitest';
import { listLinks } from './links';

const at = { path: '/de/statements/ab12cd/rede', origins: ['https://archive.example'] };

test('a picture in several widths is each of its addresses, and a recording is what it plays', () => {
	const html = `<picture><source type="image/webp" srcSet="/files/a/480.webp 480w, /files/a/960.webp 960w" sizes="92vw"/>
		<img src="/files/a/960.jpg" srcSet="/files/a/480.jpg 480w" alt=""/></picture>
		<video src="/files/b/rede%20eins.webm"><track src="/files/c/rede.vtt"/></video>
		<img src="https://elsewhere.example/x.jpg"/><a href="/de/desk/files/a/480.webp">x</a>`;
	expect(listLinks(html, 'text/html', at).sort()).toEqual([
		'/files/a/480.jpg',
		'/files/a/480.webp',
		'/files/a/960.jpg',
		'/files/a/960.webp',
		'/files/b/rede%20eins.webm',
		'/files/c/rede.vtt',
	]);
});
