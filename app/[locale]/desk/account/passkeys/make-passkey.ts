/** Whether this browser makes and shows passkeys, and writes them as JSON. */
export function knowsPasskeys(): boolean {
	return typeof PublicKeyCredential !== 'undefined' && 'parseCreationOptionsFromJSON' in PublicKeyCredential;
}

/** Asks the browser to make a passkey; as JSON. Throws what the browser throws when the member does not want to. */
export async function makePasskey(options: string): Promise<string> {
	const publicKey = PublicKeyCredential.parseCreationOptionsFromJSON(JSON.parse(options));
	return JSON.stringify(await navigator.credentials.create({ publicKey }));
}

/** Asks the browser to show a passkey; as JSON. Throws what the browser throws when there is none or the member does not want to. */
export async function showPasskey(options: string): Promise<string> {
	const publicKey = PublicKeyCredential.parseRequestOptionsFromJSON(JSON.parse(options));
	return JSON.stringify(await navigator.credentials.get({ publicKey }));
}
