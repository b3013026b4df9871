/** Where the events of a run go while it works: a bar on a terminal, plain lines elsewhere, JSON where asked for. */
import { visible } from '../../../contract-tests/report/visible.ts';
import type { BackupEvent } from '../../../src/backup/events.ts';
import { jsonLine } from './json-line.ts';
import { advance, noProgress } from './progress.ts';
import { barText, progressText } from './progress-text.ts';
import { secondsText } from './amounts.ts';

export type Printer = {
  readonly event: (event: BackupEvent) => void;
  /** Says it now, whatever is being drawn. */
  readonly say: (text: string) => void;
  /** Leaves the terminal as it was. */
  readonly end: () => void;
};

export type PrinterParts = {
  readonly write: (text: string) => void;
  /** Milliseconds. */
  readonly now: () => number;
};

/** What deserves a line of its own, in either form; server texts are shown, not obeyed. */
const remark = (event: BackupEvent): string | undefined => {
  switch (event.type) {
    case 'notice':
      return `${event.level === 'warning' ? 'warning: ' : ''}${visible(event.message)}`;
    case 'shard-retry':
      return `shard ${event.shard}: try ${event.attempt} failed, again in ${secondsText(event.waitMs / 1000)}: ${visible(event.why)}`;
    case 'shard-removed':
      return `shard ${event.shard} of ${visible(event.bucket)} is gone from the server: retention or a deletion took it`;
    case 'phase':
    case 'shard-start':
    case 'shard-bytes':
    case 'shard-done':
    case 'shard-verified':
      return undefined;
    default:
      return event satisfies never;
  }
};

const linesEveryMs = 10_000;

/** Phases and remarks at once, the progress of shards every ten seconds: a log of thousands of shards stays readable. */
export const linePrinter = ({ write, now }: PrinterParts): Printer => {
  let progress = noProgress;
  let saidAt = now();
  const say = (text: string): void => {
    write(`${text}\n`);
  };
  return {
    say,
    event: (event) => {
      progress = advance(progress, event, now());
      const line = remark(event);
      if (line !== undefined) say(line);
      if (event.type !== 'phase' && now() - saidAt < linesEveryMs) return;
      say(progressText(progress, now()));
      saidAt = now();
    },
    end: () => undefined,
  };
};

const redrawMs = 100;
const clearLine = '\r\u001b[2K';

/** One line that is drawn over itself; remarks scroll past above it. */
export const barPrinter = ({ write, now, columns }: PrinterParts & { readonly columns: () => number }): Printer => {
  let progress = noProgress;
  let drawnAt = -redrawMs;
  let drawn = false;
  const draw = (): void => {
    const text = progressText(progress, now());
    const bar = barText(progress, Math.min(24, columns() - text.length - 4));
    write(clearLine + `${bar === '' ? '' : `${bar} `}${text}`.slice(0, Math.max(0, columns() - 1)));
    drawnAt = now();
    drawn = true;
  };
  const clear = (): void => {
    if (drawn) write(clearLine);
    drawn = false;
  };
  const say = (text: string): void => {
    clear();
    write(`${text}\n`);
  };
  // A transfer that stands still must be seen to: its rate falls although no event comes.
  const timer = setInterval(() => {
    if (drawn) draw();
  }, 1_000);
  timer.unref();
  return {
    say: (text) => {
      say(text);
      draw();
    },
    event: (event) => {
      progress = advance(progress, event, now());
      const line = remark(event);
      if (line !== undefined) say(line);
      if (event.type === 'phase' || line !== undefined || now() - drawnAt >= redrawMs) draw();
    },
    end: () => {
      clearInterval(timer);
      clear();
    },
  };
};

/** Every event as it is, one JSON document a line. */
export const jsonPrinter = (
  { write }: Pick<PrinterParts, 'write'>,
  { say }: { readonly say: (text: string) => void },
): Printer => ({
  say,
  event: (event) => {
    write(jsonLine(event));
  },
  end: () => undefined,
});
