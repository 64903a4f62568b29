'use client';

import { createContext } from 'react';

interface Revisions {
	/** The newest saved one. */
	revision: string;
	/** Saves every word; the revision that has them, null when they cannot be saved now. */
	savedRevision(): Promise<string | null>;
}

/** What forms beside the text need of it. */
export const RevisionContext = createContext<Revisions | null>(null);
