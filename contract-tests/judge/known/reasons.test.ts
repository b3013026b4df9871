import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { parseOverlay, type OverlayAction } from '../../../src/spec/overlay/overlay.ts';
import { moveEvidence } from '../../record/evidence/move-evidence.ts';
import { things } from '../fixtures.ts';
import type { BaselineEntry } from './baseline.ts';
import { reasonProblems } from './reasons.ts';

const action = (reason: string, target: string, ...ends: readonly string[]): OverlayAction => ({
  ...{ line: 7, target, kind: 'repair', reason, ends, change: { remove: true } },
});
const entry = (reason: string, id: string): BaselineEntry => ({ reason, ids: [id] });

const ofThing = 'field-null:#Thing:#name';
const ofError = 'field-null:#Error:#code';
const name = '$.components.schemas.Thing.properties.name';
const code = '$.components.schemas.Error.properties.code';

const rows: readonly (readonly [
  what: string,
  actions: readonly OverlayAction[],
  baseline: readonly BaselineEntry[],
  want: readonly RegExp[],
])[] = [
  ['each reason its own', [action('one', name, ofThing)], [entry('two', ofError)], []],
  [
    'one reason in overlay and baseline',
    [action('Why  so.', name, ofThing)],
    [entry('why so.', ofError)],
    [/"why so\." is the reason of/],
  ],
  [
    'one reason of two actions',
    [action('why', name, ofThing), action('why', code, ofError)],
    [],
    [/"why" is the reason of/],
  ],
  [
    'one reason of two actions that end the same finding',
    [action('why', name, ofThing), action('why', code, ofThing)],
    [],
    [],
  ],
  ['summaries say the same of many things', [action('ours', name), action('ours', code)], [], []],
  [
    'a wildcard that reaches what its finding is about',
    [action('why', '$.components.schemas.Thing.properties.*', ofThing)],
    [],
    [],
  ],
  [
    'a wildcard wider than its cause',
    [action('why', '$.components.schemas.*.properties', ofThing)],
    [],
    [/changes #Error too/],
  ],
  [
    'a descent wider than its cause',
    [action('why', '$..name', ofThing)],
    [],
    [/changes GET \/things\/\{thingID\} too/],
  ],
  [
    'a filter that reaches one operation',
    [
      action(
        'why',
        "$.paths['/things/{thingID}'].get.parameters[?@.name == 'depth']",
        'x-y:GET /things/{thingID}:#parameters',
      ),
    ],
    [],
    [],
  ],
  ['names that are written out', [action('why', "$.components.schemas['Thing','Error'].properties", ofThing)], [], []],
];

test.each(rows)('%s', (_, actions, baseline, want) => {
  const problems = reasonProblems({ pinned: things, actions, baseline });
  expect(problems).toEqual(want.map((each) => expect.stringMatching(each)));
});

const root = join(import.meta.dirname, '../../..');

test('evidence that moves along leaves every reason as it is', () => {
  const text = readFileSync(join(root, 'openapi/overlay.yaml'), 'utf8');
  const ids = new Map(
    Array.from({ length: 400 }, (_, at) => [String(at).padStart(3, '0'), String(at + 1).padStart(3, '0')]),
  );
  const moved = moveEvidence(text, 'docs-claims', ids);
  expect(moved.moved).toBeGreaterThan(0);
  const reasons = (overlay: string) => parseOverlay(overlay).map(({ reason, ends }) => ({ reason, ends }));
  expect(reasons(moved.text)).toEqual(reasons(text));
});

const sources = (path: string): readonly (readonly [file: string, text: string])[] =>
  readdirSync(join(root, path), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && !file.includes('.test.'))
    .map((file) => [join(path, file), readFileSync(join(root, path, file), 'utf8')]);

test('no command writes to the files of reasons, but for the ids of evidence', () => {
  const writers = ['scripts', 'contract-tests', 'src']
    .flatMap(sources)
    .filter(([, text]) => /\b(write|append)File(Sync)?\(|createWriteStream\(/.test(text))
    .filter(([, text]) => /overlay\.yaml|contract-tests\/baseline/.test(text))
    .map(([file]) => file);
  // `generate` reads the overlay, and writes into generated/ alone.
  expect(writers.sort()).toEqual(['contract-tests/record/evidence/evidence-files.ts', 'scripts/generate.ts']);
});
