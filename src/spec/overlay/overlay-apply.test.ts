import { expect, test } from '@jest/globals';
import type { ContractDocument } from '../document.ts';
import { applyOverlay } from './overlay-apply.ts';
import type { OverlayAction, OverlayChange } from './overlay.ts';

const act = (target: string, change: OverlayChange): OverlayAction => ({
  line: 7,
  target,
  kind: 'summary',
  reason: 'a test',
  ends: [],
  change,
});

// not a contract: applying an overlay looks at no key
const documentOf = (value: object): ContractDocument => value as ContractDocument;
const applied = (value: object, ...actions: OverlayAction[]): unknown =>
  applyOverlay(documentOf(value), actions).document;

test.each<[string, object, OverlayAction, object]>([
  [
    'an update merges into objects at every depth',
    { a: { b: { c: 1 } } },
    act('$.a', { update: { b: { d: 2 } } }),
    { a: { b: { c: 1, d: 2 } } },
  ],
  ['an update of the top merges too', { a: 1 }, act('$', { update: { b: 2 } }), { a: 1, b: 2 }],
  ['a list is appended to, item by item', { a: [1] }, act('$.a', { update: [2, 3] }), { a: [1, 2, 3] }],
  ['what is no list is one item more', { a: [1] }, act('$.a', { update: { b: 2 } }), { a: [1, { b: 2 }] }],
  [
    'lists inside an update are appended too',
    { a: { b: [1] } },
    act('$.a', { update: { b: [2] } }),
    { a: { b: [1, 2] } },
  ],
  ['a value takes the place of a value', { a: { b: 1 } }, act('$.a.b', { update: 'x' }), { a: { b: 'x' } }],
  [
    'an object takes the place of a value inside an update',
    { a: { b: 1 } },
    act('$.a', { update: { b: { c: 1 } } }),
    { a: { b: { c: 1 } } },
  ],
  [
    'every match is updated',
    { a: { x: {} }, b: { x: {} } },
    act('$[*].x', { update: { y: 1 } }),
    { a: { x: { y: 1 } }, b: { x: { y: 1 } } },
  ],
  ['a key is removed', { a: { b: 1, c: 2 } }, act('$.a.b', { remove: true }), { a: { c: 2 } }],
  ['items of one list are removed together', { a: [1, 2, 3, 2] }, act('$.a[?@ == 2]', { remove: true }), { a: [1, 3] }],
  ['nested matches are removed', { a: { x: { x: 1 } }, x: 2 }, act('$..x', { remove: true }), { a: {} }],
  [
    'a copy merges one node into another',
    { a: { b: { c: 1 } }, d: { e: 2 } },
    act('$.d', { copy: '$.a' }),
    { a: { b: { c: 1 } }, d: { e: 2, b: { c: 1 } } },
  ],
])('%s', (_, before, action, after) => {
  const frozen = JSON.stringify(before);
  expect(applied(before, action)).toEqual(after);
  expect(JSON.stringify(before)).toBe(frozen);
});

test('a copy and its source do not change each other afterwards', () => {
  const source = { a: { b: { c: 1 } }, d: {} };
  const copy = act('$.d', { copy: '$.a' });
  expect(applied(source, copy, act('$.d.b', { update: { c: 2 } }))).toEqual({ a: { b: { c: 1 } }, d: { b: { c: 2 } } });
});

test('what is not changed is shared with the given document, so that trying many subsets is cheap', () => {
  const before = { a: { deep: {} }, b: { deep: {} } };
  const after = applied(before, act('$.a', { update: { x: 1 } })) as typeof before; // merging keeps the rest
  expect(after.b).toBe(before.b);
  expect(after.a.deep).toBe(before.a.deep);
});

test('an update is not changed by what follows it', () => {
  const update = act('$', { update: { a: { list: [1] } } });
  const more = act('$.a.list', { update: [2] });
  expect(applied({}, update, more)).toEqual({ a: { list: [1, 2] } });
  expect(update.change).toEqual({ update: { a: { list: [1] } } });
});

test.each<[string, OverlayAction, string]>([
  ['matches nothing', act('$.b', { remove: true }), 'my.yaml:7: $.b matches nothing'],
  ['copies from nothing', act('$.a', { copy: '$.b' }), '$.b must match one node to copy, it matches 0'],
  ['copies from several', act('$.a', { copy: '$.a[*]' }), 'it matches 2'],
  ['puts a value over an object', act('$.a', { update: 1 }), 'is not of the kind'],
  ['puts an object over a value', act('$.a.x', { update: {} }), 'is not of the kind'],
  ['removes everything', act('$', { remove: true }), 'the whole document cannot be removed'],
])('an action that %s fails with its line', (_, action, message) => {
  const run = (): unknown => applyOverlay(documentOf({ a: { x: 1, y: 2 } }), [action], { file: 'my.yaml' });
  expect(run).toThrow(message);
  expect(run).toThrow(/^my\.yaml:7: /);
});

test('an action that matches nothing can be skipped, and is named', () => {
  const lost = act('$.b.c', { remove: true });
  const { document, skipped } = applyOverlay(documentOf({ a: 1 }), [lost, act('$', { update: { d: 1 } })], {
    unmatched: 'skip',
  });
  expect(document).toEqual({ a: 1, d: 1 });
  expect(skipped).toEqual([lost]);
});
