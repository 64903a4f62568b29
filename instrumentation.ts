import type { Instrumentation } from 'next';

/** What fails while Next renders goes to the one log, without the query. */
export const onRequestError: Instrumentation.onRequestError = async (
	err,
	{ path, method },
	{ routePath, routeType },
) => {
	const { log, withoutSecret } = await import('@/platform/log');
	log.error({ err, method, path: withoutSecret(path.split('?')[0] ?? ''), routePath, routeType }, 'rendering failed');
};
