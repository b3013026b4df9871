/** How a command ends: 0 as it should be; 1 the data is not; 2 it could not be done or judged. */
import { CommanderError } from 'commander';
import { visible } from '../../../contract-tests/report/visible.ts';
import { jsonLine } from './json-line.ts';

export type ExitCode = 0 | 1 | 2;

/** By shape: a `BackupError` says of which kind it is. */
const kindOf = (error: unknown): unknown =>
  typeof error === 'object' && error !== null && 'kind' in error ? error.kind : undefined;

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** Prints what went wrong, as a line or as the last JSON document. */
export const failed = (command: string, error: unknown, json: boolean): ExitCode => {
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2; // it has said what was wrong
  console.error(`${command}: ${visible(messageOf(error))}`);
  if (json) process.stdout.write(jsonLine({ type: 'error', ...fieldsOf(error), message: messageOf(error) }));
  return kindOf(error) === 'data' ? 1 : 2;
};

const fieldsOf = (error: unknown): { code?: unknown; kind?: unknown; place?: unknown } => {
  if (typeof error !== 'object' || error === null || kindOf(error) === undefined) return { kind: 'run' };
  return {
    ...('code' in error && { code: error.code }),
    kind: kindOf(error),
    ...('place' in error && { place: error.place }),
  };
};
