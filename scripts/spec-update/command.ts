import { Command, CommanderError, InvalidArgumentError } from 'commander';
import { messageOf } from './error-text.ts';
import { type UpdateOptions, updateSpec } from './update.ts';

/** Where a command speaks; a test listens here. */
export type Output = { readonly out: (text: string) => void; readonly err: (text: string) => void };

/**
 * Runs `spec:update` and gives its exit code: 0, or 2 if the input could not be read or nothing could be written;
 * `openapi/` is then as it was.
 */
export const specUpdateCommand = async (
  args: readonly string[],
  { out, err }: Output,
  defaults: Pick<UpdateOptions, 'directory' | 'clock' | 'fetch' | 'validate'> = {},
): Promise<0 | 2> => {
  const command = commandLine({ out, err }).action(async (options: UpdateOptions) => {
    for (const line of await updateSpec({ ...defaults, ...options })) out(`${line}\n`);
  });
  try {
    await command.parseAsync(args, { from: 'user' });
    return 0;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2; // commander has spoken already
    err(`error: ${messageOf(error)}\n`);
    return 2;
  }
};

const commandLine = ({ out, err }: Output): Command =>
  new Command('spec:update')
    .description('Read the upstream OpenAPI document, distil it to its facts, and pin it in openapi/.')
    .option('--from <url|file>', 'the upstream document (default: the URL in openapi/lock.json)')
    .option('--pages <url|dir>', 'where the index of the docs pages is; without it the pinned pages stay')
    .option('--source-url <url>', 'the URL that the lock names, for a document read from a file')
    .option('--prose <drop|keep>', 'keep descriptions and vendor extras, for a build of your own', prose, 'drop')
    .option('--dry-run', 'say what would change, write nothing')
    .configureOutput({ writeOut: out, writeErr: err })
    .exitOverride();

const prose = (value: string): 'drop' | 'keep' => {
  if (value !== 'drop' && value !== 'keep') throw new InvalidArgumentError('`drop` or `keep` is meant.');
  return value;
};
