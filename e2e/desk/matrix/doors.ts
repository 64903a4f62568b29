import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A way into the program: a server action, a verb of a route handler, or a page of the desk. */
export interface Door {
	/** `app/…/actions.ts publishAction`, `PUT /[locale]/desk/…`, `page /[locale]/desk/…`. */
	name: string;
	kind: 'action' | 'route' | 'page';
	/** An action's id in this build. */
	id?: string;
	method?: string;
}

const verbs = /^export (?:async )?(?:function|const) (GET|HEAD|POST|PUT|PATCH|DELETE|OPTIONS)\b/gm;

/** Every door of the built site, as the build's own manifests list them, sorted by name. */
export function listDoors(): Door[] {
	return [...actions(), ...routesAndPages()].sort((a, b) => a.name.localeCompare(b.name));
}

function actions(): Door[] {
	const { node, edge } = manifest<Record<'node' | 'edge', Record<string, { exportedName: string; filename: string }>>>(
		'server-reference-manifest.json',
	);
	return Object.entries({ ...node, ...edge }).map(([id, { exportedName, filename }]) => ({
		name: `${filename} ${exportedName}`,
		kind: 'action',
		id,
	}));
}

function routesAndPages(): Door[] {
	return Object.keys(manifest<Record<string, string>>('app-paths-manifest.json')).flatMap((path): Door[] => {
		if (path.endsWith('/page')) return /^\/\[locale\]\/(desk|sign-in)\b/.test(path) ? [pageAt(path)] : [];
		if (!path.endsWith('/route')) return [];
		const source = readFileSync(join('app', `${path}.ts`), 'utf8');
		const methods = [...source.matchAll(verbs)].map(([, method]) => method ?? '');
		if (methods.length === 0) throw new Error(`app${path}.ts exports no verb that is understood here.`);
		return methods.map((method) => ({ name: `${method} ${path.replace(/\/route$/, '')}`, kind: 'route', method }));
	});
}

function pageAt(path: string): Door {
	return { name: `page ${path.replace(/\/page$/, '')}`, kind: 'page', method: 'GET' };
}

function manifest<Content>(file: string): Content {
	return JSON.parse(readFileSync(join(process.env.BUILD_DIR ?? '.next', 'server', file), 'utf8'));
}
