import { context, propagation, trace } from '@opentelemetry/api';
import { AsyncLocalStorageContextManager } from '@opentelemetry/context-async-hooks';
import { W3CTraceContextPropagator } from '@opentelemetry/core';
import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-http';
import { detectResources, envDetector, resourceFromAttributes } from '@opentelemetry/resources';
import { BatchSpanProcessor, type SpanProcessor, TracerProvider } from '@opentelemetry/sdk-trace';
import { PrismaInstrumentation } from '@prisma/instrumentation';
import { withoutSecret } from './without-secret';

/** Next's spans name the whole address: what people search for and what opens one reader's page stays here, as with the log. */
const tidyTargets: SpanProcessor = {
	onStart: () => {},
	onEnd: ({ attributes }) => {
		const target = attributes['http.target'];
		if (typeof target === 'string') attributes['http.target'] = withoutSecret(target.split('?')[0] ?? '');
	},
	forceFlush: async () => {},
	shutdown: async () => {},
};

/**
 * Sends spans of requests, of Next's rendering and of database queries to an OpenTelemetry collector (OTLP over HTTP).
 * Endpoint, headers and sampling come from the standard's own variables (OTEL_EXPORTER_OTLP_ENDPOINT and so on).
 */
export function startTracing(serviceName: string): { stop(): Promise<void> } {
	const provider = new TracerProvider({
		resource: resourceFromAttributes({ 'service.name': serviceName }).merge(
			detectResources({ detectors: [envDetector] }),
		),
		spanProcessors: [tidyTargets, new BatchSpanProcessor({ exporter: new OTLPTraceExporter() })],
	});
	context.setGlobalContextManager(new AsyncLocalStorageContextManager().enable());
	propagation.setGlobalPropagator(new W3CTraceContextPropagator());
	trace.setGlobalTracerProvider(provider);
	new PrismaInstrumentation().enable();
	return { stop: () => provider.shutdown() };
}
