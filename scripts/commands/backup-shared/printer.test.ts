import { expect, test } from '@jest/globals';
import type { BackupEvent } from '../../../src/backup/events.ts';
import { barPrinter, jsonPrinter, linePrinter, type Printer } from './printer.ts';

const print = (
  make: (parts: { write: (text: string) => void; now: () => number }) => Printer,
  timed: readonly (readonly [at: number, event: BackupEvent])[],
): string => {
  let [text, clock] = ['', 0];
  const printer = make({ write: (part) => (text += part), now: () => clock });
  for (const [at, event] of timed) {
    clock = at;
    printer.event(event);
  }
  printer.end();
  return text;
};

const bar = (columns: number) => (parts: Parameters<typeof linePrinter>[0]) =>
  barPrinter({ ...parts, columns: () => columns });

const many = (count: number, everyMs: number): readonly (readonly [number, BackupEvent])[] =>
  Array.from({ length: count }, (_, at) => [at * everyMs, { type: 'shard-verified', shard: String(at), kept: false }]);

test('plain lines: thousands of shards take a line in ten seconds', () => {
  const text = print(linePrinter, [[0, { type: 'phase', phase: 'shards', shards: 3000 }], ...many(3000, 10)]);
  expect(text.split('\n').filter((line) => line !== '')).toHaveLength(3); // at the start, after 10 s, after 20 s
});

test('plain lines hold no escapes, whatever a server says', () => {
  const text = print(linePrinter, [
    [0, { type: 'shard-retry', shard: '5', attempt: 1, waitMs: 1500, why: '\u001b]0;owned\u0007 503' }],
    [1, { type: 'notice', level: 'warning', code: 'x', message: 'bucket \u001b[31mred' }],
    [2, { type: 'shard-removed', shard: '6', bucket: 'o/\rb' }],
  ]);
  expect(text).not.toMatch(/[^\P{Cc}\n]/u);
  expect(text).toContain('shard 5: try 1 failed, again in 2 s: \\x1b]0;owned\\x07 503');
  expect(text).toContain('warning: bucket \\x1b[31mred');
});

test('a bar draws over itself, never wider than the terminal, and leaves nothing', () => {
  const text = print(bar(40), [[0, { type: 'phase', phase: 'shards', shards: 100 }], ...many(100, 50)]);
  expect(text).not.toContain('\n');
  const drawn = text.split('\r\u001b[2K');
  expect(drawn.every((line) => line.length < 40)).toBe(true);
  expect(drawn.some((line) => line.startsWith('[##'))).toBe(true);
  expect(drawn.at(-1)).toBe('');
});

test('a bar is drawn ten times a second at most', () => {
  const text = print(bar(80), [[0, { type: 'phase', phase: 'shards', shards: 1000 }], ...many(1000, 1)]);
  expect(text.split('\u001b[2K').length).toBeLessThan(14);
});

test('a remark scrolls past above the bar', () => {
  const text = print(bar(80), [
    [0, { type: 'phase', phase: 'shards', shards: 2 }],
    [1, { type: 'notice', level: 'info', code: 'x', message: 'look' }],
  ]);
  expect(text).toMatch(/\u001b\[2Klook\n\r\u001b\[2K\[/);
});

test('JSON is an event a line, as it is', () => {
  const events: readonly BackupEvent[] = [
    { type: 'phase', phase: 'shards', shards: 2 },
    { type: 'notice', level: 'info', code: 'x', message: 'two\nlines' },
  ];
  const json = (parts: { write: (text: string) => void }): Printer => jsonPrinter(parts, { say: () => undefined });
  const lines = print(
    json,
    events.map((event) => [0, event]),
  )
    .trimEnd()
    .split('\n');
  expect(lines.map((line): unknown => JSON.parse(line))).toEqual(events);
});
