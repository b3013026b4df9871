/** Ways to spoil a document, in its tree and in its text. */
import fc from 'fast-check';
import { stringify } from 'yaml';

type Tree = Record<string, unknown>;

/** Which place, and what is done there; places are counted, so that one number picks one. */
export type TreeChange = {
  readonly at: number;
  readonly kind: 'drop' | 'replace' | 'rename' | 'double' | 'lift';
  readonly value: unknown;
};
export type TextChange = {
  readonly at: number;
  readonly kind: 'cut' | 'insert' | 'remove' | 'swap';
  readonly text: string;
};

type Place = { readonly holder: Tree; readonly key: string };

const placesIn = (value: unknown): readonly Place[] => {
  if (typeof value !== 'object' || value === null) return [];
  const holder = value as Tree; // lists as well: their keys are numbers
  return Object.keys(holder).flatMap((key) => [{ holder, key }, ...placesIn(holder[key])]);
};

const applyToTree = (tree: Tree, { at, kind, value }: TreeChange): void => {
  const places = placesIn(tree);
  const place = places[at % Math.max(places.length, 1)];
  if (place === undefined) return;
  const { holder, key } = place;
  switch (kind) {
    case 'drop':
      Reflect.deleteProperty(holder, key);
      return;
    case 'replace':
      holder[key] = value;
      return;
    case 'rename':
      holder[String(value)] = holder[key];
      Reflect.deleteProperty(holder, key);
      return;
    case 'double':
      holder[`${key}x`] = structuredClone(holder[key]);
      return;
    case 'lift':
      tree[key] = structuredClone(holder[key]);
  }
};

const applyToText = (text: string, { at, kind, text: other }: TextChange): string => {
  const place = at % Math.max(text.length, 1);
  const lines = text.split('\n');
  const line = at % lines.length;
  switch (kind) {
    case 'cut':
      return text.slice(0, place);
    case 'insert':
      return text.slice(0, place) + other + text.slice(place);
    case 'remove':
      return lines.toSpliced(line, 1).join('\n');
    case 'swap':
      return lines.toSpliced(line, 2, lines[line + 1] ?? '', lines[line] ?? '').join('\n');
  }
};

/** What a document could hold to harm who reads it. */
const nasty = [
  null,
  true,
  -1,
  1e400,
  '',
  '#',
  '#/',
  '#/components/schemas/__proto__',
  '__proto__',
  'constructor',
  [],
  {},
  [null],
  { $ref: '#' },
  { $ref: '#/paths' },
  { $ref: 'http://127.0.0.1:9/x' },
  { $ref: '#/components/schemas/Error/properties/code' },
  { $ref: 12 },
  { allOf: [{ $ref: '#/components/schemas/Error' }] },
  { '': { '': {} } },
  '{a}/{a}/{',
  'x'.repeat(5000),
  '\u0000\ud800',
] as const;

const pieces = [
  '\n',
  '  ',
  '- ',
  ': ',
  '&a ',
  '*a',
  '<<: ',
  '{',
  ']',
  '"',
  '|',
  '\t',
  '\u0000',
  '\ufeff',
  '%YAML 9\n',
  '---\n',
  '!!binary ',
  '? ',
] as const;

export const treeChanges: fc.Arbitrary<readonly TreeChange[]> = fc.array(
  fc.record({
    at: fc.nat(),
    kind: fc.constantFrom('drop', 'replace', 'rename', 'double', 'lift'),
    value: fc.constantFrom<unknown>(...nasty),
  }),
  { maxLength: 4 },
);

export const textChanges: fc.Arbitrary<readonly TextChange[]> = fc.array(
  fc.record({
    at: fc.nat(),
    kind: fc.constantFrom('cut', 'insert', 'remove', 'swap'),
    text: fc.constantFrom(...pieces),
  }),
  { maxLength: 2 },
);

export const spoiled = (tree: Tree, inTree: readonly TreeChange[], inText: readonly TextChange[]): string => {
  for (const change of inTree) applyToTree(tree, change);
  return inText.reduce(applyToText, stringify(tree, { aliasDuplicateObjects: false }));
};
