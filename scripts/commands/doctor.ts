/** `influx-contract doctor`: what a backup of a server, and a restore of it, would run into. */
import { Command } from 'commander';
import { doctor } from '../../src/backup/doctor/doctor.ts';
import type { ExitCode } from './backup-shared/command-error.ts';
import { connectionOf, withConnectionOptions, type ConnectionOptions } from './backup-shared/connection-options.ts';
import { jsonLine } from './backup-shared/json-line.ts';
import { diagnosisText } from './backup-shared/print-diagnosis.ts';
import { runCommand } from './backup-shared/run-command.ts';

type Options = ConnectionOptions & { readonly json?: true };

const command = (): Command =>
  withConnectionOptions(
    new Command('doctor')
      .description(
        'look at a server for at most five seconds, without changing its data: can it be backed up and restored?',
      )
      .argument('[url]', 'address of the server, as --url'),
  ).option('--json', 'print the diagnosis as one JSON document');

/** Exit code 0: as it should be; 1: there are warnings; 2: could not look. */
export const doctorCommand = (args: readonly string[]): Promise<ExitCode> =>
  runCommand<Options>(command(), args, async ({ options, operands: [url] }) => {
    const diagnosis = await doctor(await connectionOf({ ...options, ...(url !== undefined && { url }) }));
    process.stdout.write(options.json === true ? jsonLine(diagnosis) : `${diagnosisText(diagnosis)}\n`);
    return diagnosis.remarks.some(({ level }) => level === 'warning') ? 1 : 0;
  });
