import type { RequestListener } from 'node:http';
import { context, propagation, SpanKind, SpanStatusCode, trace } from '@opentelemetry/api';
import { classify } from './classify';
import { pathOf } from './visit';

/** Gives each request a span of its own, a part of the caller's trace if there is one. It names kinds of addresses, not addresses. */
export function traced(listener: RequestListener): RequestListener {
	const tracer = trace.getTracer('rostrum');
	return (request, response) => {
		const method = request.method ?? 'GET';
		const { kind } = classify(pathOf(request.url ?? '/').split('?')[0] ?? '/');
		const parent = propagation.extract(context.active(), request.headers);
		const options = {
			kind: SpanKind.SERVER,
			attributes: { 'http.request.method': method, 'http.route': kind },
		};
		const span = tracer.startSpan(`${method} ${kind}`, options, parent);
		response.once('close', () => {
			span.setAttribute('http.response.status_code', response.statusCode);
			if (response.statusCode >= 500) span.setStatus({ code: SpanStatusCode.ERROR });
			span.end();
		});
		context.with(trace.setSpan(parent, span), () => listener(request, response));
	};
}
