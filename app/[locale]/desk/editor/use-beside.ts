'use client';

import { useEffect, useRef, useState } from 'react';

/** Milliseconds the cursor rests in a row before anything is asked about it. */
const rest = 300;

/**
 * What the server knows of the row one is in: asked once a row, when the cursor has come to rest there, and never waited for. Null
 * until it is known, and when it cannot be.
 */
export function useBeside<Answer>(address: string, unit: string | null): Answer | null {
	const known = useRef(new Map<string, Answer>());
	const [shown, setShown] = useState<{ unit: string; answer: Answer } | null>(null);
	useEffect(() => {
		if (!unit) return;
		const before = known.current.get(unit);
		if (before) return setShown({ unit, answer: before });
		const leaving = new AbortController();
		const timer = setTimeout(async () => {
			const answer = await ask<Answer>(`${address}?unit=${unit}`, leaving.signal);
			if (!answer || leaving.signal.aborted) return;
			known.current.set(unit, answer);
			setShown({ unit, answer });
		}, rest);
		return () => {
			clearTimeout(timer);
			leaving.abort();
		};
	}, [address, unit]);
	return shown && shown.unit === unit ? shown.answer : null;
}

async function ask<Answer>(address: string, signal: AbortSignal): Promise<Answer | null> {
	try {
		const response = await fetch(address, { signal });
		return response.ok ? await response.json() : null;
	} catch {
		return null;
	}
}
