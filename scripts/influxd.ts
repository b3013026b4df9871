/** `npm run influxd -- build | start | version | cli [VERSION]`: the server that recordings and live tests run on, and its own CLI. */
import { once } from 'node:events';
import { startServer } from '../contract-tests/server/throwaway.ts';
import { binaryVersion, defaultVersion, locateInfluxd } from '../contract-tests/server/locate.ts';
import { buildInfluxCli } from './influx-cli/build.ts';
import { buildInfluxd, knownVersions } from './influxd/build.ts';

/** One version, or all that the live tests need: backups move between servers that keep tokens in clear and that hash them. */
const build = async (asked?: string): Promise<void> => {
  for (const version of asked === undefined ? knownVersions() : [asked])
    console.log(`influxd ${version}: ${await buildInfluxd(version)}`);
  await cli();
};

/** The CLI has a version of its own: backups are exchanged with it, and measured against it. */
const cli = async (): Promise<void> => {
  console.log(`influx: ${await buildInfluxCli()}`);
};

const version = async (asked = defaultVersion): Promise<void> => {
  const path = await locateInfluxd(asked);
  console.log(`influxd ${(await binaryVersion(path)) ?? 'of unknown version'}: ${path}`);
};

const start = async (asked = defaultVersion): Promise<void> => {
  const server = await startServer({ version: asked });
  console.log(`InfluxDB ${server.version} at ${server.url}, process ${server.pid}, data in ${server.folder}`);
  console.log(`export INFLUX_URL=${server.url} INFLUX_TOKEN=${server.onboarding?.token ?? ''}`);
  console.log('Ctrl-C ends it and removes its data.');
  const idle = setInterval(() => undefined, 60_000); // a pending promise alone does not keep Node running
  await Promise.race((['SIGINT', 'SIGTERM', 'SIGHUP'] as const).map((signal) => once(process, signal)));
  clearInterval(idle);
  await server.stop();
};

const commands: Readonly<Record<string, (version?: string) => Promise<void>>> = { build, start, version, cli };

const [name = '', asked] = process.argv.slice(2);
const command = commands[name];
try {
  if (command === undefined)
    throw new Error(`usage: npm run influxd -- ${Object.keys(commands).join(' | ')} [${knownVersions().join(' | ')}]`);
  await command(asked);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 2;
}
