'use client';

import { createContext } from 'react';

/** What forms beside the text need of it: the newest saved revision, and a way to save every word first. */
export const RevisionContext = createContext<{ revision: string; flush(): Promise<boolean> } | null>(null);
