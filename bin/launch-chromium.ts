import { type Browser, chromium } from '@playwright/test';
import { chromiumFlags } from './chromium-flags';
import { findChromium } from './find-chromium';

/** A Chromium of its own, found or installed as for the journeys. */
export async function launchChromium(): Promise<Browser> {
	return chromium.launch({ executablePath: await findChromium(), args: chromiumFlags });
}
