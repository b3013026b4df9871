import { expect, test } from '@jest/globals';
import { runOf } from './settle-run.ts';

const rows: readonly (readonly [string, string, unknown, readonly string[] | undefined])[] = [
  ['a run that was begun', 'POST /api/v2/tasks/t/runs', { id: 'r' }, ['t', 'r']],
  ['a run that was begun again is another one', 'POST /api/v2/tasks/t/runs/q/retry', { id: 'r' }, ['t', 'r']],
  ['a run that was ended', 'DELETE /api/v2/tasks/t/runs/r', undefined, ['t', 'r']],
  ['runs that are only looked at', 'GET /api/v2/tasks/t/runs', { id: 'r' }, undefined],
  ['a task that is made', 'POST /api/v2/tasks', { id: 't' }, undefined],
  ['an answer without a run', 'POST /api/v2/tasks/t/runs', {}, undefined],
];

test.each(rows)('%s', (_, line, body, want) => {
  expect(runOf(line, body)).toEqual(want);
});
