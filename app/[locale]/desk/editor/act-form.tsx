'use client';

import { type FormEvent, type ReactNode, startTransition, use } from 'react';
import { requestFormReset } from 'react-dom';
import { RevisionContext } from './revision-context';

interface Props {
	action: (form: FormData) => Promise<void>;
	/** The revision the page was made with; a newer saved one takes its place. */
	revision: string;
	className?: string;
	children: ReactNode;
}

/** A form about a draft. Before it is sent every word is saved; if that fails it is not sent. */
export function ActForm({ action, revision, className, children }: Props) {
	const room = use(RevisionContext);

	// What was filled in is taken when it is sent: whatever becomes of the form while words are saved, also in a tab that is left meanwhile.
	async function saveFirst(event: FormEvent<HTMLFormElement>) {
		if (!room) return;
		event.preventDefault();
		const form = event.currentTarget;
		const data = new FormData(form, (event.nativeEvent as SubmitEvent).submitter);
		const saved = await room.savedRevision();
		if (!saved) return;
		data.set('revisionId', saved);
		startTransition(async () => {
			if (form.isConnected) requestFormReset(form);
			await action(data);
		});
	}

	return (
		<form action={action} onSubmit={saveFirst} className={className}>
			<input type="hidden" name="revisionId" value={room?.revision ?? revision} readOnly />
			{children}
		</form>
	);
}
