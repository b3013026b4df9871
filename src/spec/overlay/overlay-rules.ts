/** What an action of the overlay has to say. */
import { isRecord } from '../is-record.ts';
import { jsonPathProblem } from './json-path.ts';

const known = ['target', 'description', 'update', 'remove', 'copy', 'x-kind', 'x-reason', 'x-ends', 'x-evidence'];
const kinds = ['repair', 'correction', 'summary'];
const changes = ['update', 'remove', 'copy'];

type Rule = (action: Readonly<Record<string, unknown>>) => string | undefined;

const isText = (value: unknown): value is string => typeof value === 'string' && value.trim() !== '';
const isFindingId = (value: unknown): boolean => isText(value) && /^[a-z][a-z-]*:[^:]+:#/.test(value);

const rules: readonly Rule[] = [
  (action) => {
    const unknown = Object.keys(action).find((key) => !known.includes(key));
    return unknown && `an action has no \`${unknown}\``;
  },
  ({ target }) => (isText(target) ? jsonPathProblem(target) : 'an action needs a `target`'),
  ({ 'x-kind': kind }) => (kinds.includes(String(kind)) ? undefined : `x-kind must be one of ${kinds.join(', ')}`),
  ({ 'x-reason': reason }) => (isText(reason) ? undefined : 'an action needs an `x-reason`'),
  (action) => {
    const given = changes.filter((key) => key in action);
    return given.length === 1 ? undefined : 'an action needs exactly one of update, remove, copy';
  },
  ({ remove = true }) => (remove === true ? undefined : '`remove` can only be true'),
  ({ copy }) => (copy === undefined ? undefined : isText(copy) ? jsonPathProblem(copy) : '`copy` must be a JSONPath'),
  ({ 'x-kind': kind, 'x-ends': ends }) => {
    if (kind === 'summary') return ends === undefined ? undefined : 'a summary ends no finding';
    const ids: readonly unknown[] = Array.isArray(ends) ? ends : [ends];
    return ids.length > 0 && ids.every(isFindingId)
      ? undefined
      : `a ${String(kind)} needs \`x-ends\`: the finding's id, code:subject:#pointer`;
  },
  ({ 'x-kind': kind, 'x-evidence': evidence }) => {
    if (kind !== 'correction') return undefined;
    return isRecord(evidence) && isText(evidence.cassette) && isText(evidence.exchange)
      ? undefined
      : 'a correction needs `x-evidence` with cassette and exchange (in quotes)';
  },
];

/** The first thing that is wrong with an action, in a sentence; `undefined` if nothing is. */
export function actionProblem(action: unknown): string | undefined {
  if (!isRecord(action)) return 'an action must be a mapping';
  for (const rule of rules) {
    const problem = rule(action);
    if (problem) return problem;
  }
  return undefined;
}
