/** `influx-contract inspect`: what a backup holds, offline. */
import { Command } from 'commander';
import { inspect } from '../../src/backup/inspect/inspect.ts';
import type { ExitCode } from './backup-shared/command-error.ts';
import { jsonLine } from './backup-shared/json-line.ts';
import { inspectionText } from './backup-shared/print-inspection.ts';
import { runCommand } from './backup-shared/run-command.ts';

type Options = { readonly json?: true; readonly scan?: true };

const command = (): Command =>
  new Command('inspect')
    .description('show what a backup holds: buckets, times, sizes, tokens by what they may do, deleted data')
    .argument('<dir>', 'folder of the backup')
    .option('--scan', 'read every shard for deleted data, also where the backup does not say that there is any')
    .option('--json', 'print it as one JSON document');

/** Exit code 0: shown; 1: what is there is damaged; 2: could not look. */
export const inspectCommand = (args: readonly string[]): Promise<ExitCode> =>
  runCommand<Options>(command(), args, async ({ options: { json, scan }, operands: [dir = '.'] }) => {
    const inspection = await inspect(dir, { scan: scan === true });
    process.stdout.write(json === true ? jsonLine(inspection) : `${inspectionText(inspection)}\n`);
    return 0;
  });
