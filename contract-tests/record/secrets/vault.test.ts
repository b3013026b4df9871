import { expect, test } from '@jest/globals';
import { assertNoSecret, SecretLeakError } from './assert-no-secret.ts';
import { secretForms } from './secret-forms.ts';
import { createVault } from './vault.ts';

// Holds every character that one of the encodings writes in another way.
const canary = 'c4n+ry/"<&>="tök3n==';

const forms = [
  ['clear', canary],
  ['base64', Buffer.from(canary).toString('base64')],
  ['base64url', Buffer.from(canary).toString('base64url')],
  ['hex', Buffer.from(canary).toString('hex')],
  ['upper-case hex', Buffer.from(canary).toString('hex').toUpperCase()],
  ['URL-escaped', encodeURIComponent(canary)],
  ['lower-case URL-escaped', encodeURIComponent(canary).replace(/%../g, (code) => code.toLowerCase())],
  ['JSON-escaped', JSON.stringify(canary)],
  [
    'JSON-escaped as Go does it',
    JSON.stringify(canary).replaceAll('<', '\\u003c').replaceAll('&', '\\u0026').replaceAll('>', '\\u003e'),
  ],
  ['in a Basic header', `Basic ${Buffer.from(`u:${canary}`).toString('base64')}`],
  ['in a Basic header at another offset', `Basic ${Buffer.from(`us:${canary}`).toString('base64')}`],
  ['in a Basic header at the third offset', `Basic ${Buffer.from(`use:${canary}`).toString('base64')}`],
  ['in base64 of JSON', Buffer.from(`{"token":"${canary}","a":1}`).toString('base64')],
] as const;

test.each(forms)('a secret is redacted %s', (_, form) => {
  const vault = createVault();
  vault.learn('operator', canary);
  const out = vault.redact(`before ${form} after`);
  expect(out).toContain('REDACTED_operator');
  expect(secretForms(canary).filter((one) => out.includes(one))).toEqual([]);
});

test.each(forms)('the last gate refuses a text that holds it %s, and does not repeat it', (_, form) => {
  const refuse = () => {
    assertNoSecret(`a ${form} b`, new Map([['operator', canary]]), 'the cassette');
  };
  expect(refuse).toThrow(SecretLeakError);
  expect(refuse).toThrow(/^the cassette would hold "operator": nothing was written/);
});

test('a text without secrets stays as it is', () => {
  const vault = createVault();
  vault.learn('operator', canary);
  expect(vault.redact('m,host=a f=1')).toBe('m,host=a f=1');
});

test('a secret is made once a name, and known by its value', () => {
  const vault = createVault();
  const first = vault.make('user');
  expect(vault.make('user')).toBe(first);
  expect(vault.nameOf(first)).toBe('user');
  expect(vault.made()).toEqual(['user']);
});

test('the first name of a value stays, unnamed ones are numbered', () => {
  const vault = createVault();
  vault.learn('reader', 'server-made-token');
  vault.learnUnnamed('server-made-token');
  vault.learnUnnamed('another-token');
  expect([...vault.all().keys()]).toEqual(['reader', '1']);
});
