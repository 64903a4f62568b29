import { join, resolve } from 'node:path';
import { defaultLocale, locales } from '@/i18n/locales';
import { addressOf } from './addresses';
import { classifyHeaders, type HeaderClasses } from './header-classes';
import { pageMark } from './hold';
import { type Held, inner, writeWhole } from './state';

export const nginxFile = join(inner, 'nginx.conf');

/** Writes what nginx needs to serve the folder as the archive would: for its http context, listening where LISTEN says. */
export async function writeServerFiles(folder: string, all: Iterable<Held>): Promise<void> {
	const held = [...all];
	const headers = classifyHeaders(held);
	const names = [...new Set(headers.classes.flatMap((one) => Object.keys(one)))].sort();
	const text = [
		heading,
		listOf('$rostrum_path $rostrum_moved', exactRedirects(held)),
		listOf('$rostrum_statement $rostrum_to', leading(held, 'told')),
		listOf('$rostrum_statement $rostrum_told', telling(held)),
		listOf('$rostrum_neutral $rostrum_permanent', leading(held, 'permanent')),
		listOf('$rostrum_asked $rostrum_home', homes(held)),
		classMap(headers),
		...names.map((name) => headerMap(name, headers)),
		server(resolve(folder), headers, names),
	].join('\n');
	await writeWhole(folder, nginxFile, Buffer.from(text));
}

const anyLocale = locales.join('|');

const heading = `# Serves this mirror with nginx as the archive serves it. Made by \`npm run mirror\` at each run; include it in the http context:
#   include …/${nginxFile};
# It listens on port 8080; change it by a copy. Readers' searches need the archive itself: here ?q=… shows the whole list.
map_hash_max_size 1048576;
map_hash_bucket_size 256;
variables_hash_max_size 4096;

map $request_uri $rostrum_path { "~^(?<rostrum_p>[^?]*)" $rostrum_p; }
map $http_accept_language $rostrum_asked {
  default "";
${locales.map((locale) => `  "~*^\\s*${locale}(-|,|;|\\s|$)" ${locale};`).join('\n')}
}
# Which statement, in which language: /en/statements/abc123/… and /s/abc123 are en/abc123.
map $rostrum_path $rostrum_statement {
  default "";
  "~^/(?<rostrum_l>${anyLocale})/statements/(?<rostrum_r>[0-9a-z]{6})(/[^/]*)?$" $rostrum_l/$rostrum_r;
  "~^/s/(?<rostrum_n>[0-9a-z]{6})$" $rostrum_shown/$rostrum_n;
}
map $rostrum_path $rostrum_neutral { default ""; "~^/s/(?<rostrum_s>[0-9a-z]{6})$" $rostrum_asked/$rostrum_s; }
map $rostrum_path $rostrum_ending { default ""; "~^/[a-z]+/statements/[^/]+/[^/]+?(?<rostrum_e>\\.(csl\\.json|md|txt|json|bib|ris))$" $rostrum_e; }
map $rostrum_path $rostrum_bare { default $rostrum_path; "~^(?<rostrum_b>.*?)\\.(csl\\.json|[a-zA-Z0-9]+)$" $rostrum_b; }
map $rostrum_asked $rostrum_shown { default $rostrum_asked; "" ${defaultLocale}; }
map $rostrum_path $rostrum_language { default $rostrum_shown; "~^/(?<rostrum_q>${anyLocale})(/|$)" $rostrum_q; }
map $rostrum_told $rostrum_page { default /${inner}/not-found/$rostrum_language.html; "~." /${inner}/told/$rostrum_statement.html; }
# What is sent in part or not again has the headers of the whole.
map $status $rostrum_status { default $status; 206 200; 304 200; 416 200; }
# Whose headers an answer has: a page that says why something is not there stands for every address it is said at.
map $rostrum_statement $rostrum_stated { default ""; "~^(?<rostrum_u>[a-z]+)/(?<rostrum_v>.+)$" /$rostrum_u/statements/$rostrum_v; }
map "$rostrum_status:$rostrum_told" $rostrum_place { default $rostrum_path; "404:" /$rostrum_language; "~^4\\d\\d:4" $rostrum_stated; }
`;

type Entry = [from: string, to: string | number];

function exactRedirects(held: Held[]): Entry[] {
	return held.flatMap(({ key, to }) => (to && addressOf(key).kind === 'page' ? [[key, to] as Entry] : []));
}

function leading(held: Held[], kind: 'told' | 'permanent'): Entry[] {
	return held.flatMap(({ key, to }) =>
		to && addressOf(key).kind === kind ? [[key.slice(kind.length + 1), to] as Entry] : [],
	);
}

function telling(held: Held[]): Entry[] {
	return held.flatMap(({ key, status, file }) =>
		file && addressOf(key).kind === 'told' ? [[key.slice('told:'.length), status] as Entry] : [],
	);
}

function homes(held: Held[]): Entry[] {
	return held.flatMap(({ key, to }) =>
		to && addressOf(key).kind === 'home' ? [[key.slice('home:'.length), to] as Entry] : [],
	);
}

function listOf(names: string, entries: Entry[]): string {
	return `map ${names} {\n  default "";\n${entries.map(([from, to]) => `  ${quote(from)} ${quote(String(to))};`).join('\n')}\n}\n`;
}

function classMap({ rules, exceptions }: HeaderClasses): string {
	const lines = [
		...exceptions.map(({ at, number }) => `  ${quote(at)} ${number};`),
		...rules.map(({ pattern, number }) => `  ${quote(`~${pattern}`)} ${number};`),
	];
	return `map "$rostrum_status $rostrum_place" $rostrum_class {\n  default "";\n${[...new Set(lines)].join('\n')}\n}\n`;
}

function headerMap(name: string, { classes }: HeaderClasses): string {
	const lines = classes.flatMap((one, number) =>
		one[name] ? [`  ${number} ${quote(one[name].replaceAll(pageMark, '$rostrum_bare'))};`] : [],
	);
	return `map $rostrum_class ${variableOf(name)} {\n  default "";\n${lines.join('\n')}\n}\n`;
}

function server(folder: string, { types, otherTypes }: HeaderClasses, names: string[]): string {
	return `server {
  listen 8080;
  server_name _;
  server_tokens off;
  root ${quote(folder)};
  absolute_redirect off;
  gzip on;
  gzip_vary on;
  gzip_types text/css text/javascript application/javascript application/json application/xml application/atom+xml text/plain text/markdown image/svg+xml;
  types {
${[...types].map(([ending, type]) => `    ${quote(type)} ${ending};`).join('\n')}
  }
${names.map((name) => `  add_header ${name} ${variableOf(name)} always;`).join('\n')}
  error_page 404 410 $rostrum_page;

  location / { try_files $uri.html $uri @elsewhere; }
  location ^~ /${inner}/ { internal; }
${otherTypes.map(({ path, type }) => `  location = ${quote(path)} { types {} default_type ${quote(type)}; }`).join('\n')}
  location @elsewhere {
    if ($rostrum_path = /) { return 307 $rostrum_home$is_args$args; }
    if ($rostrum_moved) { return 308 $rostrum_moved$is_args$args; }
    if ($rostrum_permanent) { return 302 $rostrum_permanent$is_args$args; }
    if ($rostrum_to) { return 308 $rostrum_to$rostrum_ending$is_args$args; }
    if ($rostrum_told = 410) { return 410; }
    return 404;
  }
}
`;
}

function variableOf(name: string): string {
	return `$rostrum_header_${name.replaceAll('-', '_')}`;
}

function quote(text: string): string {
	return `"${text.replaceAll('"', '\\"')}"`;
}
