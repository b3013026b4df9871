/** Examples of bodies: under the label of what they are, and holding to its schema. */
import type { PageCheck, PageSubject } from '../../check.ts';
import type { Occurrence } from '../../finding.ts';
import { contradiction, pairsOf } from '../../judge/page-pairs.ts';
import { bodiesOf, type PrintedBody } from '../../judge/pages/bodies.ts';
import { misfitsOf } from '../../judge/schema/walker.ts';
import { isRecord } from '../../../src/spec/is-record.ts';

/** The keys of both in the same order, so that equal values are equal texts. */
const sorted = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(sorted);
  return isRecord(value)
    ? Object.fromEntries(
        Object.keys(value)
          .sort()
          .map((key) => [key, sorted(value[key])]),
      )
    : value;
};

const isSame = (one: unknown, two: unknown): boolean => JSON.stringify(sorted(one)) === JSON.stringify(sorted(two));

/** An entry of `examples` is its value, or an object that holds it. */
const valueOf = (example: unknown): unknown => (isRecord(example) && 'value' in example ? example['value'] : example);

const ofBody = (subject: PageSubject, body: PrintedBody): readonly Occurrence[] => {
  const { pair, place, example, examples, owned, pointer } = body;
  if (example === undefined) return [];
  const tell = (code: string, at: string, title: string, docs: string, spec: string): Occurrence =>
    contradiction(subject, {
      code,
      operation: pair.operation,
      pointer: `#${place}/example${at}`,
      severity: 'minor',
      title,
      line: example.line,
      docs,
      spec: { says: spec, pointer },
    });
  const of = place.startsWith('request') ? 'request' : 'response';
  const label =
    example.of === of
      ? []
      : [tell('page-example-label', '', `an example of a ${of} is called one of a ${example.of}`, example.of, of)];
  // Where the contract has the same example, it contradicts itself, and the page only repeats it.
  if (examples.some((each) => isSame(valueOf(each), example.value))) return label;
  const misfits = misfitsOf(subject.contract.document, owned, example.value).map(({ at, wants, has }) =>
    tell(
      'page-example-schema',
      at.map((key) => `/${key}`).join(''),
      `the example has ${has} for \`${at.join('.')}\`, the contract wants ${wants}`,
      has,
      wants,
    ),
  );
  return [...label, ...misfits];
};

export const pageExamples: PageCheck = (subject) =>
  pairsOf(subject)
    .flatMap((pair) => bodiesOf(subject.contract.document, pair))
    .flatMap((body) => ofBody(subject, body));
