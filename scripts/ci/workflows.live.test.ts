import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from '@jest/globals';
import { actionlint } from '../go-tools/tools.ts';
import { readWorkflows } from './workflows.ts';

const folder = mkdtempSync(join(tmpdir(), 'influx-contract-workflows-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

test.each(readWorkflows().map(({ name, file }) => [name, file]))(
  'actionlint has nothing to say of %s',
  (_name, file) => {
    expect(actionlint(file)).toBe('');
  },
);

test('actionlint does find what is wrong', () => {
  const file = join(folder, 'wrong.yml');
  writeFileSync(
    file,
    'on: push\njobs:\n  a:\n    runs-on: ubuntu-24.04\n    steps:\n      - run: echo ${{ nonsense }}\n',
  );
  expect(actionlint(file)).toContain('undefined variable "nonsense"');
});
