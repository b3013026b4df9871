import { expect, test } from '@jest/globals';
import * as entry from './index.ts';

test('the entry gives these, and nothing by accident', () => {
  expect(Object.keys(entry).toSorted()).toEqual([
    'BackupError',
    'backup',
    'doctor',
    'inspect',
    'planRestore',
    'restore',
    'undoRestore',
    'verify',
  ]);
});
