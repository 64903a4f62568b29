import type { Instrumentation } from 'next';
import { noteUnreadableForm } from '@/platform/unreadable-form';
import { withoutSecret } from '@/platform/without-secret';

/** What fails while Next renders goes to the one log, without the query. A form that cannot be read is its sender's failure. */
export const onRequestError: Instrumentation.onRequestError = async (
	err,
	{ path, method },
	{ routePath, routeType },
) => {
	if (noteUnreadableForm(err)) return;
	const { log } = await import('@/platform/log');
	log.error({ err, method, path: withoutSecret(path.split('?')[0] ?? ''), routePath, routeType }, 'rendering failed');
};
