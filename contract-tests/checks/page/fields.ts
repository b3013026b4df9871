/** Fields of request and response bodies, as far as a page prints them: the top level. */
import type { PageCheck, PageSubject } from '../../check.ts';
import type { Operation, Schema } from '../../../src/spec/document.ts';
import type { FieldClaim } from '../../../src/spec/pages/pages.ts';
import type { Occurrence } from '../../finding.ts';
import { differencesOf } from '../../judge/schema/attributes.ts';
import { isJson } from '../../judge/message/http.ts';
import { contradiction, pairsOf, type PagePair } from '../../judge/page-pairs.ts';
import type { Level } from '../../judge/schema/level.ts';
import { levelOf } from '../../judge/schema/schema-level.ts';

type Printed = {
  readonly operation: Operation;
  /** `request/body`, or `response/200/body`. */
  readonly place: string;
  readonly line: number;
  readonly fields: readonly FieldClaim[];
  readonly schema: Schema;
  readonly pointer: string;
};

const jsonSchema = (content: NonNullable<Operation['requestBody']>['content']): Schema | undefined =>
  Object.entries(content ?? {}).find(([media]) => isJson(media.split(';')[0] ?? ''))?.[1].schema;

const printedIn = ({ claims, operation }: PagePair): readonly Printed[] => {
  const { request } = claims;
  const body = jsonSchema(operation.requestBody?.content);
  const ofRequest =
    request !== undefined && body !== undefined
      ? [
          {
            operation,
            place: 'request/body',
            line: request.line,
            fields: request.fields,
            schema: body,
            pointer: `${operation.pointer}/requestBody`,
          },
        ]
      : [];
  const ofResponses = claims.responses.flatMap(({ status, line, fields }) => {
    const schema = jsonSchema(operation.responses[status]?.content);
    return schema === undefined
      ? []
      : [
          {
            operation,
            place: `response/${status}/body`,
            line,
            fields,
            schema,
            pointer: `${operation.pointer}/responses/${status}`,
          },
        ];
  });
  return [...ofRequest, ...ofResponses];
};

const ofBody = (subject: PageSubject, printed: Printed): readonly Occurrence[] => {
  const { document } = subject.contract;
  const { operation, place, line, fields, schema, pointer } = printed;
  const level: Level = levelOf(document, { schema, owner: { path: [] } }, undefined);
  const tell = (code: string, name: string, title: string, at: number, docs: string, spec: string): Occurrence => {
    const component = level.properties[name]?.owner.component ?? level.owner.component;
    return contradiction(subject, {
      code,
      operation,
      ...(component !== undefined && { subject: `#${component}` }),
      pointer: component === undefined ? `#${place}/${name}` : `#${name}`,
      severity: 'minor',
      title,
      line: at,
      docs,
      spec: { says: spec, pointer },
    });
  };
  // A list, a scalar or a union of unknown branch has no fields of its own to compare.
  if (Object.keys(level.properties).length === 0 && fields.length === 0) return [];
  const names = new Set(fields.map(({ name }) => name));
  return [
    ...Object.keys(level.properties)
      .filter((name) => !names.has(name))
      .map((name) =>
        tell('page-field-missing', name, `the page does not print \`${name}\``, line, 'not printed', 'declared'),
      ),
    ...fields.flatMap((claim) => {
      const owned = level.properties[claim.name];
      if (owned === undefined) {
        return [
          tell(
            'page-field-unknown',
            claim.name,
            `the page prints \`${claim.name}\`, which the contract does not have`,
            claim.line,
            'printed',
            'not declared',
          ),
        ];
      }
      return differencesOf(document, claim, { required: claim.name in level.required, owned }).map(
        ({ aspect, docs, spec }) =>
          tell(
            `page-field-${aspect}`,
            claim.name,
            `\`${claim.name}\`: the page says ${docs}, the contract ${spec}`,
            claim.line,
            docs,
            spec,
          ),
      );
    }),
  ];
};

export const pageFields: PageCheck = (subject) =>
  pairsOf(subject)
    .flatMap(printedIn)
    .flatMap((printed) => ofBody(subject, printed));
