import { changeText } from './change-text.ts';
import type { Change } from './diff.ts';
import type { UpdatePlan } from './update-plan.ts';

/** What `spec:update` prints: each fact that changed, each problem of the upstream document, and the sums. */
export const updateReport = ({ changes, problems, mismatches }: UpdatePlan): readonly string[] => [
  ...Object.entries(changes).flatMap(([what, list]) =>
    list ? [...list.map(changeText), sum(what, list)] : [`${what}: pinned for the first time`],
  ),
  ...mismatches,
  ...problems.map(
    ({ pointer, message, code }) => `problem ${pointer === '' ? '(document)' : pointer}: ${message} (${code})`,
  ),
  `upstream document: ${problems.length} problem${problems.length === 1 ? '' : 's'}, kept in the lock`,
];

const sum = (what: string, changes: readonly Change[]): string => {
  const count = (sign: Change['sign']): number => changes.filter((change) => change.sign === sign).length;
  if (changes.length === 0) return `${what}: no fact changed`;
  return `${what}: ${count('+')} new, ${count('-')} gone, ${count('~')} changed`;
};
