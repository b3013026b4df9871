/** Fields of request and response bodies, as far as a page prints them. */
import type { PageCheck, PageSubject } from '../../check.ts';
import type { Occurrence, Witnesses } from '../../finding.ts';
import { contradiction, pairsOf } from '../../judge/page-pairs.ts';
import { alignedBody, bodiesOf, isComposed, type PrintedBody } from '../../judge/pages/bodies.ts';
import { answersOf, serverType } from '../../judge/pages/field-values.ts';
import { rootLevel, type Node } from '../../judge/pages/nodes.ts';
import { differencesOf } from '../../judge/schema/attributes.ts';

type Told = {
  readonly code: string;
  readonly title: string;
  readonly line: number;
  readonly docs: string;
  readonly spec: string;
  readonly server?: NonNullable<Witnesses['server']>;
};

const ofBody = (subject: PageSubject, body: PrintedBody): readonly Occurrence[] => {
  const { document } = subject.contract;
  const { pair, place, line, fields, owned, pointer } = body;
  if (fields.length === 0 && isComposed(document, owned.schema)) return []; // an omission
  const tell = (given: Told, path: string, node?: Node): Occurrence => {
    const { component, path: inComponent } = node?.owned.owner ?? { ...rootLevel(document, owned).owner, path: [path] };
    const { code, title, line: at, docs, spec } = given;
    return contradiction(subject, {
      code,
      operation: pair.operation,
      ...(component !== undefined && { subject: `#${component}` }),
      pointer: component === undefined ? `#${place}/${path}` : `#${inComponent.join('/')}`,
      severity: 'minor',
      title,
      line: at,
      docs,
      spec: { says: spec, pointer },
      ...(given.server && { server: given.server }),
    });
  };
  const [, status = ''] = /^response\/(\w+)\//.exec(place) ?? [];
  const printed = pair.claims.responses.map((response) => response.status);
  const answers = answersOf(subject, pair.operation, status, printed);
  const { matched, moved, renamed, unknown, missing } = alignedBody(document, body);
  return [
    ...missing.map((node) =>
      tell(
        {
          code: 'page-field-missing',
          title: `the page does not print \`${node.path}\``,
          ...{ line, docs: 'not printed', spec: 'declared' },
        },
        node.path,
        node,
      ),
    ),
    ...unknown.map((field) =>
      tell(
        {
          code: 'page-field-unknown',
          title: `the page prints \`${field.name}\`, which the contract does not have`,
          ...{ line: field.line, docs: 'printed', spec: 'not declared' },
        },
        field.name,
      ),
    ),
    ...moved.map(({ field, node }) =>
      tell(
        {
          code: 'page-field-place',
          title: `the page prints \`${field.name}\` away from where \`${node.path}\` belongs`,
          ...{ line: field.line, docs: 'elsewhere', spec: node.path },
        },
        node.path,
        node,
      ),
    ),
    ...renamed.map(({ field, node }) =>
      tell(
        {
          code: 'page-field-name',
          title: `the page prints \`${field.name}\` where the contract has \`${node.path}\``,
          ...{ line: field.line, docs: field.name, spec: node.name },
        },
        node.path,
        node,
      ),
    ),
    ...matched.flatMap(({ field, node }) =>
      differencesOf(document, field, node).map(({ aspect, docs, spec, ofReference }) => {
        const told = tell(
          {
            code: `page-field-${aspect}`,
            title: `\`${field.name}\`: the page says ${docs}, the contract ${spec}`,
            ...{ line: field.line, docs, spec },
            ...(aspect === 'type' && serverType(answers, node, [docs, spec])),
          },
          node.path,
          node,
        );
        return ofReference ? { ...told, ...byReference(aspect) } : told;
      }),
    ),
  ];
};

/** One cause in all the rows where it shows. */
const byReference = (aspect: string): Pick<Occurrence, 'subject' | 'pointer'> => ({
  subject: '#AnyReference',
  pointer: `#${aspect}`,
});

export const pageFields: PageCheck = (subject) =>
  pairsOf(subject)
    .flatMap((pair) => bodiesOf(subject.contract.document, pair))
    .flatMap((body) => ofBody(subject, body));
