/** What Chromium is started with: it talks to the tested archive alone, and has no sandbox as root, where it refuses to start with one. */
export const chromiumFlags: string[] = [
	'--disable-quic',
	'--disable-background-networking',
	...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
];
