// @vitest-environment jsdom
import { expect, test } from 'vitest';
import { cleanHtml } from '../clean-html';
import { parseInBrowser } from './parse-in-browser';
import { parseOnServer } from './parse-on-server';
import { clipboards } from './sample-clipboards';

test.each(Object.entries(clipboards))('a browser’s parser and the server’s read the same: %s', (_, html) => {
	expect(cleanHtml(html, parseInBrowser)).toEqual(cleanHtml(html, parseOnServer));
});
