/** Examples in the contract that break the schema that they stand beside. A page that prints one only repeats it. */
import type { ContractDocument, Schema } from '../../../src/spec/document.ts';
import { isRecord } from '../../../src/spec/is-record.ts';
import { partsOf, type Place } from '../../../src/spec/validity/places.ts';
import { remembering } from '../../../src/spec/validity/remembered.ts';
import type { ContractCheck } from '../../check.ts';
import type { OwnedSchema } from '../../judge/schema/level.ts';
import { misfitsOf, type Misfit } from '../../judge/schema/walker.ts';
import { wholePointer } from '../../judge/whole-pointer.ts';
import { weigh } from '../../judge/witnesses.ts';

type Example = {
  readonly node: Place['node'];
  readonly subject: string;
  readonly pointer: string;
  readonly owned: OwnedSchema;
  readonly value: unknown;
};

/** Of a media type or a parameter the schema is a part; a schema's own examples are beside its type. */
const schemaOf = (node: Place['node']): Schema => (isRecord(node['schema']) ? node['schema'] : node);

/** An entry of `examples` is an object that holds the value, or says where to fetch it. */
const entriesOf = (node: Place['node']): readonly (readonly [keys: string, value: unknown])[] => {
  const { example, examples } = node;
  const named = isRecord(examples) ? Object.entries(examples) : [];
  return [
    ...(example === undefined ? [] : [['/example', example] as const]),
    ...named.flatMap(([name, one]) =>
      isRecord(one) && 'value' in one ? [[`/examples/${name}`, one['value']] as const] : [],
    ),
  ];
};

const examplesAt = ({ subject, pointer, node }: Place): readonly Example[] => {
  // A map of properties may have one that is called so.
  if (pointer.endsWith('/properties')) return [];
  const owned = { schema: schemaOf(node), owner: { path: [] } };
  return entriesOf(node).map(([keys, value]) => ({
    node,
    subject,
    pointer: `${pointer === '#' ? '' : pointer}${keys}`.replace(/^\/?#?\/?/, '#'),
    owned,
    value,
  }));
};

const remembered = remembering<readonly Example[]>();

const examplesIn = (document: ContractDocument): readonly Example[] =>
  [...partsOf(document)].flatMap((part) =>
    remembered(document, part, (look) => [...part.places(look)].flatMap(examplesAt)),
  );

/** A parameter that many operations refer to is told once, as a component. */
const isReferred = (document: ContractDocument, { subject, node }: Example): boolean =>
  !subject.startsWith('#') && Object.values<unknown>(document.components?.parameters ?? {}).includes(node);

/** Long texts are left out of the contract that is kept here, so nobody can tell what they look like. */
const isLeftOut = ({ kind, has }: Misfit): boolean => kind !== 'type' && has === JSON.stringify(leftOut);
const leftOut = '<text>';

const inWords = ({ kind, at, has, wants }: Misfit): string => {
  // A field that is missing, or too many, is named by what the object has.
  const namesField = kind === 'missing' || kind === 'unknown';
  const place = (namesField ? at.slice(0, -1) : at).join('.');
  const where = place === '' ? '' : ` ${namesField ? 'in' : 'for'} \`${place}\``;
  return `the example has ${has}${where}, its schema wants ${wants}`;
};

/** One finding an example: what is wrong in it has one cause, and is mended in one place. */
export const contractExamples: ContractCheck = ({ contract }) => {
  const { document } = contract;
  return examplesIn(document)
    .filter((example) => !isReferred(document, example))
    .flatMap(({ subject, pointer, owned, value }) => {
      const [first, ...others] = misfitsOf(document, owned, value).filter((misfit) => !isLeftOut(misfit));
      if (first === undefined) return [];
      const title = `${inWords(first)}${others.length > 0 ? `; ${others.length} more misfits` : ''}`;
      const place = wholePointer(contract, subject, pointer);
      return [
        {
          code: 'contract-example-schema',
          subject,
          pointer,
          ...(!subject.startsWith('#') && { operation: subject }),
          severity: 'minor' as const,
          title,
          evidence: { pointer: place },
          ...weigh({ spec: { says: title, pointer: place } }, 'document'),
        },
      ];
    });
};
