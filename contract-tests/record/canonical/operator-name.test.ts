import { expect, test } from '@jest/globals';
import { createVault } from '../secrets/vault.ts';
import { operatorName } from './canonical-text.ts';

const known = { run: { live: 'acmeqx7z', canonical: 'acmeq001' }, values: [], vault: createVault() };

test.each([
  ['user', 'anna', 'operator'],
  ['name', 'anna', 'operator'],
  ['name', 'annabel', 'annabel'],
  ['description', 'anna', 'anna'],
])('under `%s`, %s becomes %s', (key, value, want) => {
  expect(operatorName(value, key, { ...known, operator: 'anna' })).toBe(want);
});

test('where nobody told the name, nothing changes', () => {
  expect(operatorName('anna', 'user', known)).toBe('anna');
});
