import { expect, test } from '@jest/globals';
import type { ContractDocument } from '../../../src/spec/document.ts';
import { things, thingsContract } from '../fixtures.ts';
import { contractOf } from '../../contract-of.ts';
import { variantsOf } from './variant.ts';

const copyOf = (document: ContractDocument): ContractDocument => structuredClone(document);

const { '/things': list, ...others } = copyOf(things).paths;
const documents: readonly (readonly [string, ContractDocument])[] = [
  ['an equal copy', copyOf(things)],
  ['a path that moved', { ...copyOf(things), paths: { '/stuff': list ?? {}, ...others } }],
  ['paths in another order', { ...copyOf(things), paths: { ...others, '/things': list ?? {} } }],
  ['a method less', { ...things, paths: { ...things.paths, '/things': {} } }],
  ['other servers', { ...copyOf(things), servers: [{ url: '/v9' }] }],
  ['a component less', { ...copyOf(things), components: { schemas: {} } }],
];

test.each(documents)('the variant for %s is the contract of that document', (_, document) => {
  const [variant, plain] = [variantsOf(thingsContract)(document), contractOf(document)];
  expect(JSON.stringify(variant.document)).toBe(JSON.stringify(document));
  expect(variant.operations).toEqual(plain.operations);
  for (const path of ['/things', '/stuff', '/things/1', '/v9/things'])
    for (const method of ['GET', 'POST']) expect(variant.match(method, path)).toEqual(plain.match(method, path));
});

test('what holds the same is the very same object', () => {
  const changed = { ...copyOf(things), paths: { ...copyOf(things).paths, '/things': {} } };
  const { document, operations } = variantsOf(thingsContract)(changed);
  expect(document.paths['/things/{thingID}']).toBe(things.paths['/things/{thingID}']);
  expect(document.components).toBe(things.components);
  expect(thingsContract.operations).toContain(operations[0]);
});
