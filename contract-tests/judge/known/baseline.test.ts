import { expect, test } from '@jest/globals';
import { isBefore, parseBaseline } from './baseline.ts';

const id = 'clock:#Thing:#x';

test('an entry names one cause, in one finding or several', () => {
  const text = `- { id: '${id}', reason: one }\n- { ids: ['a-b:GET /x:#status:200'], reason: two, until: '2.10.0' }`;
  expect(parseBaseline({ 'area.yaml': text })).toEqual([
    { ids: [id], reason: 'one' },
    { ids: ['a-b:GET /x:#status:200'], reason: 'two', until: '2.10.0' },
  ]);
});

test('an empty file accepts nothing', () => {
  expect(parseBaseline({ 'area.yaml': '' })).toEqual([]);
  expect(parseBaseline({})).toEqual([]);
});

const rows: readonly (readonly [problem: string, text: string])[] = [
  ['needs a `reason`', `- { id: '${id}' }`],
  ['needs an `id`', '- { reason: r }'],
  ['is no finding', "- { id: 'clock:#Thing:#*', reason: r }"],
  ['is no finding', '- { id: nonsense, reason: r }'],
  ['has no `why`', `- { id: '${id}', reason: r, why: x }`],
  ['is a server version', `- { id: '${id}', reason: r, until: 2 }`],
  ['the same reason', `- { id: '${id}', reason: r }\n- { id: '${id}y', reason: r }`],
  ['stands twice', `- { id: '${id}', reason: r }\n- { id: '${id}', reason: s }`],
  ['area.yaml is not a list', 'id: x'],
  ['area.yaml, entry 2', `- { id: '${id}', reason: r }\n- { reason: s }`],
];

test.each(rows)('refused: %s (%s)', (problem, text) => {
  expect(() => parseBaseline({ 'area.yaml': text })).toThrow(problem);
});

test('what stands twice is seen across files', () => {
  const entry = (which: string) => `- { id: '${which}', reason: r }`;
  expect(() => parseBaseline({ 'a.yaml': entry(id), 'b.yaml': entry(`${id}y`) })).toThrow('the same reason');
});

test('versions are compared by number', () => {
  expect(isBefore('2.9.1', '2.10.0')).toBe(true);
  expect(isBefore('2.10.0', '2.10.0')).toBe(false);
  expect(isBefore('2.10.1', '2.10.0')).toBe(false);
});
