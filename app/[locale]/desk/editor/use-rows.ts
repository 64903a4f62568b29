'use client';

import type { Editor } from '@tiptap/core';
import { type RefObject, useEffect, useMemo, useRef, useState } from 'react';
import type { ChangedRow } from '@/archive/rows/changed-rows';
import type { Source } from './draft-room';
import { rowsOf } from './row-places';
import { RowSender } from './row-sender';
import { type Progress, rowsPlugin } from './row-state';
import type { RowPorts } from './rows';
import { sendRows } from './send-rows';

/** Why something was not done to a row: a refusal's code, or `row-lost`. `at` tells two equal ones apart. */
export interface RowNotice {
	reason: string;
	at: number;
}

const nothing: Progress = { rows: 0, done: 0, changed: 0, missing: 0 };

/** What is said of rows, told to the server, and how far the translation is. */
export function useRows(
	source: Source | null,
	editor: RefObject<Editor | null>,
	savedRevision: () => Promise<string | null>,
) {
	const [progress, setProgress] = useState(nothing);
	const [isKept, setKept] = useState(true);
	const [notice, setNotice] = useState<RowNotice | null>(null);
	const [heads, setHeads] = useState<readonly ChangedRow[]>(
		() => source?.rows.changed.filter(({ key }) => key === 'title' || key === 'lead') ?? [],
	);
	const sender = useRef<RowSender | null>(null);
	const offered = useRef<readonly string[]>([]);
	const address = source?.address ?? '';
	const sourceEditionId = source?.rows.sourceEditionId ?? '';

	useEffect(() => {
		const say = (reason: string) => setNotice({ reason, at: Date.now() });
		const own = new RowSender(sourceEditionId, {
			saveFirst: savedRevision,
			wordsNow: (key) => (editor.current ? rowsOf(editor.current.state.doc) : []).find((row) => row.key === key)?.node,
			send: (message) => sendRows(address, message),
			show: setKept,
			refused: (reason, keys) => {
				say(reason);
				if (editor.current) takeBack(editor.current, keys);
			},
		});
		sender.current = own;
		return () => own.stop();
	}, [address, sourceEditionId, savedRevision, editor]);

	const ports = useMemo<RowPorts>(
		() => ({
			onSaid: (key, state) => sender.current?.say(key, state),
			onConfirmed: (unit) => sender.current?.confirm(unit),
			onRefused: () => setNotice({ reason: 'row-lost', at: Date.now() }),
			onProgress: setProgress,
			offered: () => offered.current,
		}),
		[],
	);

	function confirmHead(key: string) {
		setHeads(heads.filter((head) => head.key !== key));
		ports.onConfirmed(key);
	}

	return { progress, isKept, notice, heads, ports, offered, confirmHead };
}

/** What the server refused was not said. */
function takeBack(editor: Editor, keys: readonly string[]) {
	const notes = rowsPlugin.getState(editor.state);
	if (!notes) return;
	const said = new Map(notes.said);
	for (const key of keys) said.delete(key);
	editor.view.dispatch(editor.state.tr.setMeta(rowsPlugin, { said, changed: notes.changed }));
}
