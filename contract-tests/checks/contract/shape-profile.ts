/** What the shape profile teaches: optional fields that every answer had, and declared ones that none had. */
import type { ContractCheck, ContractSubject } from '../../check.ts';
import type { Operation } from '../../../src/spec/document.ts';
import type { Occurrence } from '../../finding.ts';
import { byOperation, evidenceOf, matchedIn, operationName, serverSays } from '../../judge/exchanges.ts';
import { isError } from '../../judge/message/http.ts';
import { isAnsweredWith, rowsOfFields } from '../../judge/pages/field-rows.ts';
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

/** Operations that answer with it, seen or not: what holds of a component holds wherever it is the whole of an answer. */
const operationsOf = (
  { contract, pages }: ContractSubject,
  { sources, component }: ShapeProfile,
): readonly Operation[] => {
  const seen = [...byOperation(sources).keys()];
  const others = contract.operations.filter(
    (operation) =>
      pages.length > 0 && component !== undefined && !seen.includes(operation) && isAnsweredWith(operation, component),
  );
  return [...seen, ...others];
};

/** One for each operation; the evidence is the same for all. Told with the object that the fields stand in, however deep. */
const occurrences = (subject: ContractSubject, profile: ShapeProfile, lesson: Lesson): readonly Occurrence[] => {
  const { samples, sources, component, path } = profile;
  const { code, pointer, names, server, spec } = lesson;
  const [source] = sources;
  if (names.length === 0 || source === undefined) return [];
  return operationsOf(subject, profile).map((operation) => ({
    code,
    subject: profile.subject,
    pointer: `#${[...path, pointer].join('/')}`,
    operation: operationName(operation),
    severity: 'info' as const,
    title: `${server} in ${samples} answers, documented as ${spec}: ${names.join(', ')}`,
    evidence: evidenceOf(source),
    ...weigh(
      {
        ...(component !== undefined && rowsOfFields(subject, operation, { component, path, names }, spec)),
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
