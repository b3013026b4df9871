/** Misfits of a body as occurrences, named by the schema that owns them. */
import type { Operation } from '../../../src/spec/document.ts';
import { pointerOf } from '../../../src/spec/pointer.ts';
import type { ExchangeSubject } from '../../check.ts';
import type { Occurrence, Severity } from '../../finding.ts';
import { docsSay, responseClaim } from '../claims.ts';
import { evidenceOf, operationName, serverSays } from '../exchanges.ts';
import type { Owner } from './level.ts';
import type { Misfit, MisfitKind } from './walker.ts';
import { weigh } from '../witnesses.ts';

export type SchemaPlace = {
  readonly subject: ExchangeSubject;
  readonly operation: Operation;
  /** The response's status as the contract writes it. */
  readonly status: string;
  /** JSON pointer of the schema in the document. */
  readonly pointer: string;
};

const kinds: Readonly<Record<MisfitKind, { readonly code: string; readonly severity: Severity }>> = {
  missing: { code: 'field-missing', severity: 'breaking' },
  unknown: { code: 'field-undocumented', severity: 'minor' },
  spelling: { code: 'field-spelling', severity: 'breaking' },
  type: { code: 'field-type', severity: 'breaking' },
  null: { code: 'field-null', severity: 'breaking' },
  enum: { code: 'field-enum', severity: 'breaking' },
  format: { code: 'field-format', severity: 'minor' },
  pattern: { code: 'field-format', severity: 'minor' },
  bounds: { code: 'field-bounds', severity: 'minor' },
};

/** Where a property path stands in the document: `links/self` → `/properties/links/properties/self`. */
const schemaPointer = (path: readonly string[]): string =>
  path
    .map((key) => (key === '[]' ? '/items' : key === '*' ? '/additionalProperties' : `/properties${pointerOf([key])}`))
    .join('');

const causeOf = ({ component, path }: Owner, { operation, status, pointer }: SchemaPlace) =>
  component === undefined
    ? {
        subject: operationName(operation),
        pointer: `#response/${[status, 'body', ...path].join('/')}`,
        spec: pointer + schemaPointer(path),
      }
    : {
        subject: `#${component}`,
        pointer: `#${path.join('/')}`,
        spec: `/components/schemas/${pointerOf([component]).slice(1)}${schemaPointer(path)}`,
      };

/** A page prints the top level only; deeper down it is silent. */
const docsOfField = (misfit: Misfit, { subject, operation, status }: SchemaPlace) => {
  const [name, ...deeper] = misfit.at;
  if (name === undefined || deeper.length > 0) return {};
  return docsSay(subject.pages, operation, (claims) => {
    const response = responseClaim(claims, status);
    const field = response?.fields.find((claim) => claim.name === name);
    if (response === undefined) return undefined;
    if (misfit.kind === 'unknown' && field === undefined) return { says: misfit.wants, line: response.line };
    if (misfit.kind === 'missing' && field?.required === true) return { says: misfit.wants, line: field.line };
    return undefined;
  });
};

const titles: Readonly<Record<MisfitKind, (name: string, misfit: Misfit) => string>> = {
  missing: (name) => `\`${name}\` is required, but not sent`,
  unknown: (name, { has }) => `\`${name}\` is sent, but not documented (${has})`,
  spelling: (name, { wants, has }) => `\`${name}\` is sent (${has}), documented is ${wants}`,
  type: (name, { wants, has }) => `\`${name}\` is ${has}, documented is ${wants}`,
  null: (name, { wants }) => `\`${name}\` is null, documented is ${wants}`,
  enum: (name, { wants, has }) => `\`${name}\` is ${has}, documented is ${wants}`,
  format: (name, { wants, has }) => `\`${name}\` is ${has}, documented is ${wants}`,
  pattern: (name, { wants, has }) => `\`${name}\` is ${has}, documented is the pattern ${wants}`,
  bounds: (name, { wants, has }) => `\`${name}\` is ${has}, documented is ${wants}`,
};

export const fieldOccurrence = (misfit: Misfit, place: SchemaPlace): Occurrence => {
  const { subject, pointer, spec } = causeOf(misfit.owner, place);
  const name = misfit.owner.path.join('.') || misfit.at.join('.') || 'the body';
  return {
    ...kinds[misfit.kind],
    subject,
    pointer,
    operation: operationName(place.operation),
    title: titles[misfit.kind](name, misfit),
    evidence: evidenceOf(place.subject),
    ...weigh(
      {
        ...docsOfField(misfit, place),
        spec: { says: misfit.wants, pointer: spec },
        ...serverSays(place.subject, misfit.has),
      },
      'behaviour',
    ),
  };
};
