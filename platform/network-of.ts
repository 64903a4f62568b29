/** Some proxies name the client's port, too, which is another one for each connection: `192.0.2.1:4711`, `[2001:db8::1]:4711`. */
const withPort = /^(?:\[([^\]]*)\]|(\d+\.\d+\.\d+\.\d+))(?::\d+)?$/;

/** Who counts as one: an IPv4 address, or the /64 network that one IPv6 user commonly has whole. */
export function networkOf(given: string): string {
	const [, six, four] = withPort.exec(given) ?? [];
	const address = six ?? four ?? given;
	if (!address.includes(':')) return address;
	const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address);
	if (mapped?.[1]) return mapped[1];
	const [head = '', tail] = address.toLowerCase().split('::');
	const groups = head.split(':').filter(Boolean);
	if (tail !== undefined) {
		const rest = tail.split(':').filter(Boolean);
		while (groups.length + rest.length < 8) groups.push('0');
		groups.push(...rest);
	}
	return groups
		.slice(0, 4)
		.map((group) => group.replace(/^0+(?=.)/, ''))
		.join(':');
}
