'use client';

import { useCallback, useEffect, useRef, useState } from 'react';
import { listDifferences } from '@/archive/statements/list-differences';
import type { Text } from '@/archive/statements/text';
import { Keeper } from './keeper';
import { type LocalCopies, localCopies } from './local-copies';
import type { Head, SaveState } from './save-state';
import { sendText } from './send-text';

export interface DraftAddress {
	id: string;
	member: string;
	head: Head;
}

export interface Recovered {
	server: Text;
	text: Text;
	at: number;
}

/** The keeper of one draft for as long as the page is open, with what it says and what it found in this browser. */
export function useKeeper(draft: DraftAddress, address: string, adopt: (text: Text) => void) {
	const [state, setState] = useState<SaveState>({ status: 'saved' });
	const [revision, setRevision] = useState(draft.head.revision);
	const [recovered, setRecovered] = useState<Recovered | null>(null);
	const latest = useRef({ adopt, settle: () => {} });
	latest.current.adopt = adopt;
	const held = useRef<{ keeper: Keeper; copies: LocalCopies } | null>(null);

	useEffect(() => {
		const copies = localCopies({ member: draft.member, draft: draft.id });
		const keeper = new Keeper(draft.head, {
			send: (base, text, options) => sendText(address, base, text, options),
			keepLocally: copies.keep,
			forgetLocally: copies.forget,
			adopt: (text) => latest.current.adopt(text),
			show: (next) => {
				setState(next);
				setRevision(keeper.saved.revision);
			},
		});
		held.current = { keeper, copies };
		const leave = () => void keeper.save({ leaving: true });
		const hide = () => document.visibilityState === 'hidden' && leave();
		const comeBack = () => void keeper.save();
		const warn = (event: BeforeUnloadEvent) => !keeper.saved.all && event.preventDefault();
		document.addEventListener('visibilitychange', hide);
		window.addEventListener('pagehide', leave);
		window.addEventListener('beforeunload', warn);
		window.addEventListener('focus', comeBack);
		window.addEventListener('online', comeBack);
		return () => {
			leave();
			keeper.stop();
			document.removeEventListener('visibilitychange', hide);
			window.removeEventListener('pagehide', leave);
			window.removeEventListener('beforeunload', warn);
			window.removeEventListener('focus', comeBack);
			window.removeEventListener('online', comeBack);
		};
	}, [draft, address]);

	/** Called once the editor can take a text: brings back what tabs that are gone had not saved. */
	const recover = useCallback(async () => {
		if (!held.current) return;
		const { keeper, copies } = held.current;
		const { copies: found, settle } = await copies.orphans();
		const unsaved = found.filter((copy) => listDifferences(copy.text, draft.head.text).length > 0);
		for (const copy of unsaved) {
			const text = keeper.recover(copy);
			if (!text) {
				latest.current.settle = settle;
				return;
			}
			setRecovered({ server: draft.head.text, text, at: copy.at });
		}
		settle();
	}, [draft]);

	/** The revision that has every word, once it is saved; null when it cannot be now. */
	const savedRevision = useCallback(async () => {
		if (!held.current) return draft.head.revision;
		const { keeper } = held.current;
		await keeper.save();
		return keeper.saved.all ? keeper.saved.revision : null;
	}, [draft]);

	return {
		state,
		revision,
		recovered,
		dismissRecovered: () => setRecovered(null),
		/** Takes the server's text again instead of the restored one. */
		goBack: () => {
			if (!recovered) return;
			latest.current.adopt(recovered.server);
			held.current?.keeper.change(recovered.server);
			setRecovered(null);
		},
		change: (text: Text) => held.current?.keeper.change(text),
		savedRevision,
		resolve: (choices: Parameters<Keeper['resolve']>[0]) => {
			held.current?.keeper.resolve(choices);
			latest.current.settle();
			latest.current.settle = () => {};
		},
		recover,
	};
}
