/** The official command line, `influx`: what it backs up is restored here, what is backed up here it restores. */
import { execFile } from 'node:child_process';
import { access, constants } from 'node:fs/promises';
import { promisify } from 'node:util';
import { packageFile } from '../package-file.ts';
import { builtFrom } from './locate.ts';

const run = promisify(execFile);

export const cliModule = packageFile('scripts/influx-cli');

/** Where the built CLI lies, or will. */
export const cliPath = (): Promise<string> => builtFrom(cliModule, 'influx');

/** Whose server, and its operator token. */
export type CliTarget = { readonly url: string; readonly token: string };

/**
 * Runs `influx` with arguments, e.g. `['backup', '--org', 'o', DIR]` (what is no flag comes last), and resolves with all that it printed.
 * @throws where it exits with an error, with what it said, or where it was not built
 */
export const influx = async ({ url, token }: CliTarget, args: readonly string[]): Promise<string> => {
  const path = await cliPath();
  await access(path, constants.X_OK).catch((cause: unknown) => {
    throw new Error('there is no influx CLI: "npm run influxd -- cli" builds it (needs Go)', { cause });
  });
  // a configuration of whoever runs this, or variables that it takes for filters, must not change what it does
  const environment = { PATH: process.env['PATH'], HOME: '/nonexistent', INFLUX_HOST: url, INFLUX_TOKEN: token };
  const { stdout, stderr } = await run(path, [...args], { env: environment, maxBuffer: 64 * 1024 * 1024 });
  return stdout + stderr;
};
