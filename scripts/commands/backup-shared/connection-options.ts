/** The server's address and token: from the environment or a file, never from a command line, which every user of the machine can read. */
import { readFile } from 'node:fs/promises';
import { Option, type Command } from 'commander';
import type { Connection } from '../../../src/backup/connection.ts';
import { BackupError } from '../../../src/backup/errors.ts';
import { count, positive } from './option-values.ts';

export type ConnectionOptions = {
  readonly url?: string;
  readonly tokenFile?: string;
  readonly token?: string;
  /** Seconds. */
  readonly stall?: number;
  readonly retries?: number;
};

export type Environment = Readonly<Record<string, string | undefined>>;

/** For commands that name their server otherwise. */
export const withTokenOptions = (command: Command): Command =>
  command
    .option('--token-file <file>', 'file that holds an operator token, else INFLUX_TOKEN')
    .addOption(new Option('-t, --token <token>').hideHelp()) // known, to be refused without being repeated
    .option('--stall <seconds>', 'seconds without a byte before a transfer is tried again (default: 60)', positive)
    .option('--retries <count>', 'tries of one transfer after the first (default: 4)', count);

export const withConnectionOptions = (command: Command): Command =>
  withTokenOptions(command.option('--url <url>', 'address of the server, else INFLUX_URL or INFLUX_HOST'));

/** The token in a file, without the line's end. */
export const tokenIn = async (file: string): Promise<string> => {
  const text = await readFile(file, 'utf8').catch((cause: unknown) => {
    throw new BackupError('bad-option', `the token file ${file} cannot be read`, { cause });
  });
  const token = text.trim();
  if (token !== '' && !/\s/.test(token)) return token;
  throw new BackupError('bad-option', `the token file ${file} must hold one token and nothing else`);
};

export const addressOf = (url: string | undefined, { INFLUX_URL, INFLUX_HOST }: Environment): string => {
  const address = [url, INFLUX_URL, INFLUX_HOST].find((one) => one !== undefined && one !== '') ?? '';
  if (address !== '') return address;
  throw new BackupError('bad-option', 'no server is named: give --url, or set INFLUX_URL or INFLUX_HOST');
};

const tokenOf = async ({ token, tokenFile }: ConnectionOptions, { INFLUX_TOKEN = '' }: Environment) => {
  if (token !== undefined)
    throw new BackupError(
      'bad-option',
      '--token is not taken, as every user of this machine can read command lines: set INFLUX_TOKEN or give --token-file',
    );
  if (tokenFile !== undefined) return tokenIn(tokenFile);
  if (INFLUX_TOKEN !== '') return INFLUX_TOKEN;
  throw new BackupError('bad-option', 'no token: set INFLUX_TOKEN or give --token-file');
};

export const connectionOf = async (
  options: ConnectionOptions,
  environment: Environment = process.env,
): Promise<Connection> => ({
  url: addressOf(options.url, environment),
  token: await tokenOf(options, environment),
  ...(options.stall !== undefined && { stallMs: options.stall * 1000 }),
  ...(options.retries !== undefined && { retries: options.retries }),
});
