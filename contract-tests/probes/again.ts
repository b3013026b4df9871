/** The complete request once more: as a control, as a duplicate, or by HEAD. */
import { bodyType, isJsonType, recordOf } from './fields.ts';
import type { ProbeMaker } from './probe.ts';

/** With nothing broken and a name of its own: where this is refused, an answer to a broken one proves nothing. */
export const control: ProbeMaker = ({ operation, complete }) =>
  operation.method === 'POST' && isJsonType(bodyType(operation) ?? '') && recordOf(complete.body) !== undefined
    ? [{ change: {} }]
    : [];

export const duplicate: ProbeMaker = ({ operation, complete }) =>
  operation.method === 'POST' && recordOf(complete.body) !== undefined ? [{ change: {}, sameName: true }] : [];

export const secondDelete: ProbeMaker = ({ operation }) =>
  operation.method === 'DELETE' ? [{ change: {}, sameName: true }] : [];

/** Of what has no id in its path: all others are answered like these. */
export const head: ProbeMaker = ({ contract, operation }) =>
  operation.method === 'GET' &&
  !operation.path.includes('{') &&
  !contract.operations.some(({ method, path }) => method === 'HEAD' && path === operation.path)
    ? [{ change: { method: 'HEAD' } }]
    : [];
