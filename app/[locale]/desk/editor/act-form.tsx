'use client';

import { type FormEvent, type ReactNode, use } from 'react';
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

	async function saveFirst(event: FormEvent<HTMLFormElement>) {
		if (!room) return;
		const form = event.currentTarget;
		if (form.dataset.saved) {
			delete form.dataset.saved;
			return;
		}
		event.preventDefault();
		const { submitter } = event.nativeEvent as SubmitEvent;
		if (!(await room.flush())) return;
		form.dataset.saved = 'yes';
		requestAnimationFrame(() => form.requestSubmit(submitter));
	}

	return (
		<form action={action} onSubmit={saveFirst} className={className}>
			<input type="hidden" name="revisionId" value={room?.revision ?? revision} readOnly />
			{children}
		</form>
	);
}
