/** What the shape profile teaches: optional fields that every answer had, and declared ones that none had. */
import type { ContractCheck } from '../../check.ts';
import type { Occurrence } from '../../finding.ts';
import { evidenceOf, matchedIn, serverSays } from '../../judge/exchanges.ts';
import { shapeProfiles, type ShapeProfile } from '../../judge/schema/profile.ts';
import { weigh } from '../../judge/witnesses.ts';

/** Fewer teach nothing: one resource always looks like itself. */
const enough = { samples: 5, sources: 3 };

const occurrence = (
  profile: ShapeProfile,
  code: string,
  pointer: string,
  names: readonly string[],
  says: string,
  spec: string,
): readonly Occurrence[] => {
  const [source] = profile.sources;
  if (names.length === 0 || source === undefined) return [];
  return [...profile.operations].map((operation) => ({
    code,
    subject: `#${profile.component}`,
    pointer,
    operation,
    severity: 'info' as const,
    title: `${says} in ${profile.samples} answers, documented as ${spec}: ${names.join(', ')}`,
    evidence: evidenceOf(source),
    ...weigh(
      { spec: { says: spec, pointer: `/components/schemas/${profile.component}` }, ...serverSays(source, says) },
      'behaviour',
    ),
  }));
};

export const shapeProfile: ContractCheck = ({ contract, cassettes }) =>
  shapeProfiles(contract.document, matchedIn(contract, cassettes))
    .filter(({ samples, sources }) => samples >= enough.samples && sources.length >= enough.sources)
    .flatMap((profile) => {
      const { declared, required, fields, samples } = profile;
      const seen = (name: string): number => fields[name]?.present ?? 0;
      const always = declared.filter((name) => !required.includes(name) && seen(name) === samples);
      const never = declared.filter((name) => seen(name) === 0);
      return [
        ...occurrence(profile, 'fields-always-sent', '#required', always, 'always sent', 'optional'),
        ...occurrence(profile, 'fields-never-sent', '#properties', never, 'never sent', 'a property'),
      ];
    });
