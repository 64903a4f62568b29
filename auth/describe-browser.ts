const browsers: readonly (readonly [RegExp, string])[] = [
	[/\bEdgA?\//, 'Edge'],
	[/\bOPR\//, 'Opera'],
	[/\bFirefox\/|\bFxiOS\//, 'Firefox'],
	[/\bSamsungBrowser\//, 'Samsung Internet'],
	[/\bCriOS\/|\b(?:Headless)?Chrome\//, 'Chrome'],
	[/\bVersion\/[\d.]+.*\bSafari\//, 'Safari'],
];
const systems: readonly (readonly [RegExp, string])[] = [
	[/\bWindows\b/, 'Windows'],
	[/\biPhone\b/, 'iPhone'],
	[/\biPad\b/, 'iPad'],
	[/\bAndroid\b/, 'Android'],
	[/\bMac OS X\b|\bMacintosh\b/, 'macOS'],
	[/\bCrOS\b/, 'ChromeOS'],
	[/\bLinux\b/, 'Linux'],
];

/** A browser and its system by their names, from what it says of itself; null when it is none of the common ones. */
export function describeBrowser(said: string): { browser: string; system: string } | null {
	const browser = browsers.find(([pattern]) => pattern.test(said))?.[1];
	const system = systems.find(([pattern]) => pattern.test(said))?.[1];
	return browser && system ? { browser, system } : null;
}
