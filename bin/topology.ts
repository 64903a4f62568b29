import { env } from '@/platform/env';
import { makeTemporary } from '@/platform/testing/temporary';
import { atExit, obeySignals } from './at-exit';
import { buildSite } from './build-site';
import { command } from './command';
import { generateClient } from './generate-client';
import { startTopology } from './start-topology';

/** Several nodes on one machine, to try out: primary, replica, three nodes, nginx in front if there is one; until Ctrl-C. */
await command(async () => {
	await generateClient();
	await buildSite();
	const temporary = await makeTemporary('topology');
	atExit(temporary.remove);
	const topology = await startTopology(temporary, { nodes: 3, port: env.PORT });
	obeySignals(() => 0);
	console.log(`\nSeveral nodes are open, with an archive that is thrown away at the end.\n`);
	if (topology.nginx) console.log(`  nginx    ${topology.url}`);
	else console.log('  nginx is not installed here: the nodes stand alone.');
	for (const { url, pid } of topology.nodes) console.log(`  node     ${url}  (process ${pid})`);
	console.log(
		`  primary  ${withoutPassword(topology.primary.url)}\n  replica  ${withoutPassword(topology.replica.url)}`,
	);
	console.log('\n  Demo members:');
	for (const { email, password, roles } of topology.signIns) console.log(`    ${email}  ${password}  ${roles}`);
	console.log('\nCtrl-C stops everything.');
	return new Promise<never>(() => {});
});

function withoutPassword(url: string): string {
	return Object.assign(new URL(url), { password: '' }).href;
}
