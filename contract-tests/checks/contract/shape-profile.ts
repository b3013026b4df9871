/** What the shape profile teaches: optional fields that every answer had, and declared ones that none had. */
import type { ContractCheck, ContractSubject } from '../../check.ts';
import type { Occurrence } from '../../finding.ts';
import { docsSay, responseClaim } from '../../judge/claims.ts';
import { byOperation, evidenceOf, matchedIn, operationName, serverSays, type Matched } from '../../judge/exchanges.ts';
import { isError, mediaTypeOf } from '../../judge/message/http.ts';
import { declaredFor, mediaTypeFor } from '../../judge/message/responses.ts';
import { alignedBody } from '../../judge/pages/bodies.ts';
import { componentOf } from '../../judge/schema/level.ts';
import { shapeProfiles, type ShapeProfile } from '../../judge/schema/profile.ts';
import { weigh } from '../../judge/witnesses.ts';

/** Fewer teach nothing: one resource always looks like itself, and so do errors of one kind. */
const enough = { samples: 5, states: 3, errors: 3 };

const isEnough = ({ samples, sources, states }: ShapeProfile): boolean => {
  const statuses = new Set(sources.map(({ exchange }) => exchange.response.status));
  const varied = statuses.size >= enough.errors || ![...statuses].every(isError);
  return samples >= enough.samples && Math.min(states, sources.length) >= enough.states && varied;
};

type Lesson = {
  readonly code: string;
  readonly pointer: string;
  readonly names: readonly string[];
  readonly server: string;
  readonly spec: string;
};

/** A page prints the top level of an answer, so it speaks where the component is the whole of one: each field in its row. */
const docsOf = ({ contract, pages }: ContractSubject, component: string, seen: Matched, { names, spec }: Lesson) => {
  const { operation, exchange } = seen;
  const declared = declaredFor(operation, exchange.response.status);
  const media = declared && mediaTypeFor(declared, mediaTypeOf(exchange.response.headers) ?? '')?.media;
  if (declared === undefined || media?.schema === undefined || componentOf(media.schema) !== component) return {};
  const owned = { schema: media.schema, owner: { path: [] } };
  const rows = names.flatMap((each) => {
    const { docs } = docsSay(pages, operation, (claims) => {
      const fields = responseClaim(claims, declared.status)?.fields ?? [];
      // A row of this name may belong to an object further in.
      const own = alignedBody(contract.document, { fields, owned }).matched.find(({ node }) => node.path === each);
      return own === undefined || own.field.required ? undefined : { says: spec, line: own.field.line };
    });
    return docs === undefined ? [] : [docs];
  });
  const [first, ...others] = rows;
  if (first === undefined) return {};
  const also = [
    ...(first.also ?? []),
    ...others.flatMap(({ page, line, also: more = [] }) => [{ page, line }, ...more]),
  ];
  return { docs: { ...first, ...(also.length > 0 && { also }) } };
};

/** One for each operation; the evidence is the same for all. Told with the object that the fields stand in, however deep. */
const occurrences = (subject: ContractSubject, profile: ShapeProfile, lesson: Lesson): readonly Occurrence[] => {
  const { samples, sources, component } = profile;
  const { code, pointer, names, server, spec } = lesson;
  const [source] = sources;
  if (names.length === 0 || source === undefined) return [];
  return [...byOperation(sources)].map(([operation, [first = source]]) => ({
    code,
    subject: profile.subject,
    pointer: `#${[...profile.path, pointer].join('/')}`,
    operation: operationName(operation),
    severity: 'info' as const,
    title: `${server} in ${samples} answers, documented as ${spec}: ${names.join(', ')}`,
    evidence: evidenceOf(source),
    ...weigh(
      {
        // Pages print the top level only.
        ...(component !== undefined && profile.path.length === 0 && docsOf(subject, component, first, lesson)),
        spec: { says: spec, pointer: component === undefined ? operation.pointer : `/components/schemas/${component}` },
        ...serverSays(source, server),
      },
      'behaviour',
    ),
  }));
};

export const shapeProfile: ContractCheck = (subject) =>
  shapeProfiles(subject.contract.document, matchedIn(subject.contract, subject.cassettes))
    .filter(isEnough)
    .flatMap((profile) => {
      const { declared, required, fields, samples, denials } = profile;
      const seen = (name: string): number => fields[name]?.present ?? 0;
      const always = declared.filter((name) => !required.includes(name) && seen(name) === samples + denials);
      const never = declared.filter((name) => seen(name) === 0);
      const lessons: readonly Lesson[] = [
        {
          code: 'fields-always-sent',
          pointer: 'required',
          names: always,
          server: 'always sent',
          spec: 'optional',
        },
        {
          code: 'fields-never-sent',
          pointer: 'properties',
          names: never,
          server: 'never sent',
          spec: 'a property',
        },
      ];
      return lessons.flatMap((lesson) => occurrences(subject, profile, lesson));
    });
