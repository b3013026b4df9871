/** Runs a backup or a restore to its end: its events to a printer, Ctrl-C to its signal. */
import type { Run } from '../../../src/backup/run.ts';
import { barPrinter, jsonPrinter, linePrinter, type Printer } from './printer.ts';

/** Thrown where a person or the system asked for the end; nothing is wrong with the data. */
export class InterruptedError extends Error {
  override readonly name = 'InterruptedError';
}

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

export type FollowOptions = {
  readonly json: boolean;
  /** What to do after an interruption, in a sentence. */
  readonly resume: string;
};

const now = (): number => performance.now();

const toStderr = (text: string): void => {
  process.stderr.write(text);
};

const printerFor = (json: boolean): Printer => {
  const terminal = process.stderr.isTTY && process.env['TERM'] !== 'dumb';
  const columns = (): number => process.stderr.columns || 80; // some terminals say 0
  const people =
    terminal && !json ? barPrinter({ write: toStderr, now, columns }) : linePrinter({ write: toStderr, now });
  if (!json) return people;
  return jsonPrinter({ write: (text) => void process.stdout.write(text) }, people);
};

/**
 * The result of `start`, whose events are printed meanwhile. The first signal aborts and waits for the cleaning up,
 * the second ends the process at once.
 */
export const follow = async <R>(
  start: (signal: AbortSignal) => Run<R>,
  { json, resume }: FollowOptions,
): Promise<R> => {
  const stop = new AbortController();
  const printer = printerFor(json);
  const onSignal = (name: NodeJS.Signals): void => {
    if (stop.signal.aborted) process.exit(2);
    printer.say(`${name}: stopping and cleaning up; once more ends at once`);
    stop.abort(new InterruptedError(`stopped by ${name}. ${resume}`));
  };
  const onUnread = (): void => {
    stop.abort(new InterruptedError(`stopped, as nobody reads what is printed. ${resume}`));
  };
  for (const name of signals) process.on(name, onSignal);
  process.stdout.on('error', onUnread);
  try {
    const run = start(stop.signal);
    for await (const event of run) printer.event(event);
    return await run.result;
  } catch (error) {
    // What an abort breaks on its way is not what ended the run.
    throw stop.signal.aborted ? stop.signal.reason : error;
  } finally {
    printer.end();
    for (const name of signals) process.off(name, onSignal);
    process.stdout.off('error', onUnread);
  }
};
