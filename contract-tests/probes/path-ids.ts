/** Ids in the path: one that names nothing, one that is no id. */
import type { ProbeInput, ProbeMaker } from './probe.ts';

const kinds = [
  { fits: /^[0-9a-f]{16}$/, unknown: '0abcdef012345678' },
  { fits: /^\d+$/, unknown: '99999999' },
] as const;

const idsIn = ({ complete: { path = {} } }: ProbeInput) =>
  Object.entries(path).flatMap(([name, value]) => {
    const kind = kinds.find(({ fits }) => fits.test(String(value)));
    return kind === undefined ? [] : [{ name, unknown: kind.unknown }];
  });

export const unknownId: ProbeMaker = (input) =>
  idsIn(input).map(({ name, unknown }) => ({ detail: name, change: { path: { [name]: unknown } } }));

/** The last one: those before it are parsed by the same handler as in the collection's own path. */
export const malformedId: ProbeMaker = (input) =>
  idsIn(input)
    .slice(-1)
    .map(({ name }) => ({ detail: name, change: { path: { [name]: 'not-an-id' } } }));
