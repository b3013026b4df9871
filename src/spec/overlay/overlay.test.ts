import { expect, test } from '@jest/globals';
import { actionGroups, parseOverlay } from './overlay.ts';

const head = 'overlay: 1.1.0\ninfo: { title: t, version: 1.0.0 }\nactions:\n';
const repair =
  "  - target: $.paths\n    x-kind: repair\n    x-reason: because\n    x-ends: 'some-code:GET /a:#x'\n    remove: true\n";

test('an action is read with its line, and aliases are followed', () => {
  const text = `${head}${repair}  - target: $.info\n    x-kind: repair\n    x-reason: &why why\n    x-ends: [a-code:#A:#b, a-code:#B:#]\n    update: { title: x }\n  - { target: $.info, x-kind: summary, x-reason: *why, copy: $.paths }\n`;
  expect(parseOverlay(text)).toEqual([
    {
      line: 4,
      target: '$.paths',
      kind: 'repair',
      reason: 'because',
      ends: ['some-code:GET /a:#x'],
      change: { remove: true },
    },
    {
      line: 9,
      target: '$.info',
      kind: 'repair',
      reason: 'why',
      ends: ['a-code:#A:#b', 'a-code:#B:#'],
      change: { update: { title: 'x' } },
    },
    { line: 14, target: '$.info', kind: 'summary', reason: 'why', ends: [], change: { copy: '$.paths' } },
  ]);
});

const common = { target: '$.a', 'x-kind': 'repair', 'x-reason': 'why', 'x-ends': 'a-code:#A:#b', remove: true };
const summary = { target: '$.a', 'x-kind': 'summary', 'x-reason': 'why', update: {} };

test.each([
  ['no target', { ...common, target: undefined }, 'an action needs a `target`'],
  ['a bad JSONPath', { ...common, target: '$.paths[' }, '$.paths[ is not a JSONPath'],
  ['a bad JSONPath to copy', { ...summary, update: undefined, copy: 'paths' }, 'paths is not a JSONPath'],
  ['an unknown kind', { ...common, 'x-kind': 'patch' }, 'x-kind must be one of repair, correction, summary'],
  ['no reason', { ...common, 'x-reason': ' ' }, 'an action needs an `x-reason`'],
  ['an unknown key', { ...common, 'x-reasons': 'a' }, 'an action has no `x-reasons`'],
  ['two changes', { ...common, update: {} }, 'exactly one of update, remove, copy'],
  ['no change', { ...common, remove: undefined }, 'exactly one of update, remove, copy'],
  ['remove: false', { ...common, remove: false }, '`remove` can only be true'],
  ['a repair that ends nothing', { ...common, 'x-ends': undefined }, 'a repair needs `x-ends`'],
  ['an empty list of findings', { ...common, 'x-ends': [] }, 'a repair needs `x-ends`'],
  ['an id that is none', { ...common, 'x-ends': 'a-code' }, 'a repair needs `x-ends`'],
  ['a summary that ends something', { ...summary, 'x-ends': 'a-code:#A:#b' }, 'a summary ends no finding'],
  ['a correction without evidence', { ...common, 'x-kind': 'correction' }, 'a correction needs `x-evidence`'],
  [
    'evidence with a number',
    { ...common, 'x-kind': 'correction', 'x-evidence': { cassette: 'a', exchange: 7 } },
    'in quotes',
  ],
])('%s is an error with the line of the action', (_, action, message) => {
  const text = `${head}${repair}\n  - ${JSON.stringify(action)}\n`;
  expect(() => parseOverlay(text, 'my.yaml')).toThrow(message);
  expect(() => parseOverlay(text, 'my.yaml')).toThrow(/^my\.yaml:10: /);
});

test.each([
  ['broken YAML', `${head}  - target: "x\n`, /^openapi\/overlay\.yaml:\d+: /],
  ['another version', 'overlay: 1.0.0\nactions: []\n', /overlay: 1\.0\.0 is not supported/],
  ['no actions', 'overlay: 1.1.0\n', /has no list of actions/],
  ['a list', '- 1\n', /its top is not a mapping/],
  ['an action that is a string', `${head}  - remove\n`, /:4: an action must be a mapping/],
])('%s is refused', (_, text, message) => {
  expect(() => parseOverlay(text)).toThrow(message);
});

test('actions that share a finding are one group, also through a third; summaries are in none', () => {
  const action = (target: string, ...ends: string[]): string =>
    `  - ${JSON.stringify({ ...common, target, 'x-ends': ends })}\n`;
  const text = `${head}${action('$.a', 'c:#A:#')}${action('$.b', 'c:#B:#')}${action('$.c', 'c:#C:#')}${action('$.d', 'c:#A:#', 'c:#C:#')}  - ${JSON.stringify(summary)}\n`;
  const groups = actionGroups(parseOverlay(text)).map((group) => group.map(({ target }) => target));
  expect(groups).toEqual([['$.b'], ['$.a', '$.c', '$.d']]);
});
