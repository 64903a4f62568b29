import { describe, expect, test } from 'vitest';
import { isInPieces, stripPage } from './strip-page';

describe('a page of the reading room', () => {
	test('loses Next’s scripts, their preloads and React’s marks', () => {
		const html =
			'<head><link rel="stylesheet" href="/_next/a.css"/><link rel="preload" as="script" href="/_next/a.js"/>' +
			'<link rel="modulepreload" href="/b.js"/><script src="/_next/a.js" async=""></script></head>' +
			'<body><div hidden=""><!--$--><!--/$--></div><p>a<!-- -->b</p><script>self.__next_f.push([1,"<p>x</p>"])</script></body>';
		expect(stripPage(html)).toBe('<head><link rel="stylesheet" href="/_next/a.css"/></head><body><p>ab</p></body>');
	});

	test('keeps data blocks and its own modules', () => {
		const data = '<script type="application/ld+json">{"name":"\\u003cb>"}</script>';
		const own = '<script type="module" src="/keep-place.js" data-keep=""></script>';
		expect(stripPage(data + own)).toBe(`${data}<script type="module" src="/keep-place.js"></script>`);
	});

	test('loses the marks of Next’s style and font loaders', () => {
		const html =
			'<link rel="stylesheet" href="/a.css" data-precedence="next"/><meta name="next-size-adjust" content=""/>';
		expect(stripPage(html)).toBe('<link rel="stylesheet" href="/a.css"/>');
	});

	test('loses what repeats Open Graph for one reader of it', () => {
		const graph = '<meta property="og:title" content="a"/>';
		const html = `${graph}<meta name="twitter:card" content="summary"/><meta name="twitter:title" content="a"/>`;
		expect(stripPage(html)).toBe(graph);
	});

	test('leaves a data block as it is, whatever it speaks of', () => {
		const data = '<script type="application/ld+json">{"a":"\\u003c!-- data-keep --> <link>"}</script>';
		expect(stripPage(`<!-- a -->${data}`)).toBe(data);
	});

	test('keeps fonts', () => {
		const font = '<link rel="preload" href="/f.woff2" as="font" crossorigin=""/>';
		expect(stripPage(font)).toBe(font);
	});

	test('that came in pieces is noticed', () => {
		expect(isInPieces('<p>whole</p>')).toBe(false);
		expect(isInPieces('<template id="B:0"></template>')).toBe(true);
	});
});
