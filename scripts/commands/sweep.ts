/** `influx-contract sweep`: finds what a run that died left on a server, shows it, and removes it when told to. */
import { Command, CommanderError } from 'commander';
import { loadContract } from '../../contract-tests/load-contract.ts';
import { findLeftovers, removeLeftovers, type Leftover } from '../../contract-tests/record/guest/sweep.ts';
import { createSender } from '../../contract-tests/record/wire/wire.ts';
import { visible } from '../../contract-tests/report/visible.ts';
import { confirmed, NoStagingServerError, readyServer, stagingTarget } from './contract/staging.ts';

type Options = { readonly url?: string; readonly run?: string; readonly yes?: true };

const command = (): Command =>
  new Command('sweep')
    .description('list what runs of `contract` that died left on a server, and remove it after asking')
    .option('--url <url>', 'the server; otherwise INFLUX_URL or INFLUX_HOST; the token is INFLUX_TOKEN')
    .option('--run <name>', 'only what this run left; otherwise of every run, also of one that is still going on')
    .option('--yes', 'do not ask before removing')
    .exitOverride();

const list = (found: readonly Leftover[]): string =>
  found.map(({ path, name }) => `  ${path.split('?')[0] ?? ''}${name === '' ? '' : `  ${visible(name)}`}`).join('\n');

const agreed = async (count: number, yes: boolean): Promise<boolean> => {
  if (yes) return true;
  if (!process.stdin.isTTY) throw new NoStagingServerError('nobody is there to be asked: give --yes');
  return confirmed(`Remove ${count === 1 ? 'it' : 'them'}?`);
};

const sweep = async ({ url, run, yes }: Options): Promise<number> => {
  const target = stagingTarget(url, process.env);
  const [{ contract }, { server }] = await Promise.all([loadContract(), readyServer(target, 0)]);
  const { send, close } = createSender(server.url);
  try {
    const found = await findLeftovers(contract, send, target.token, run);
    if (found.length === 0) {
      console.log('no run has left anything');
      return 0;
    }
    console.log(`${found.length} things that ${run === undefined ? 'runs' : run} left:\n${list(found)}`);
    if (!(await agreed(found.length, yes === true))) {
      console.log('nothing was removed');
      return 1;
    }
    const { removed, left } = await removeLeftovers(found, send, target.token);
    console.log(
      `${removed.length} removed${left.map(({ path, status }) => `\nnot removed: ${path} (${status})`).join('')}`,
    );
    return left.length === 0 ? 0 : 1;
  } finally {
    close();
  }
};

/** Exit code 0: nothing is left; 1: something is; 2: could not look. */
export const sweepCommand = async (args: readonly string[]): Promise<number> => {
  try {
    return await sweep(
      command()
        .parse([...args], { from: 'user' })
        .opts<Options>(),
    );
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2; // it has said what was wrong
    console.error(`sweep: ${error instanceof Error ? error.message : String(error)}`);
    return 2;
  }
};
