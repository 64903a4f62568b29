import type { SignIn } from '@/prisma/seed/demo-members';

/** Signs in at one node as a browser without JavaScript does: the form's own fields, sent back. Returns the cookies. */
export async function signIn(url: string, { email, password }: SignIn): Promise<string> {
	const page = await (await fetch(`${url}/en/sign-in`)).text();
	const form = new FormData();
	for (const [, field = ''] of page.matchAll(/<input type="hidden"([^>]*)>/g)) {
		form.set(attribute(field, 'name'), attribute(field, 'value'));
	}
	form.set('email', email);
	form.set('password', password);
	const response = await fetch(`${url}/en/sign-in`, {
		method: 'POST',
		body: form,
		redirect: 'manual',
		headers: { origin: url },
	});
	const cookies = response.headers.getSetCookie().map((cookie) => cookie.split(';')[0] ?? '');
	if (response.status !== 303 || cookies.length === 0) throw new Error(`The sign-in answered ${response.status}.`);
	return cookies.join('; ');
}

function attribute(field: string, name: string): string {
	const value = new RegExp(`\\b${name}="([^"]*)"`).exec(field)?.[1] ?? '';
	return value.replaceAll('&quot;', '"').replaceAll('&#x27;', "'").replaceAll('&amp;', '&');
}
