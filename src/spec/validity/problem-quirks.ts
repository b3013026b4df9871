import type { ContractDocument } from '../document.ts';
import { isRecord } from '../is-record.ts';
import { escapeKey, keysOf, valueAt } from '../pointer.ts';
import { servedPath } from './places.ts';
import type { Quirk } from './quirks.ts';

type Problem = { readonly pointer: string; readonly message: string };

/**
 * The lock's problems that a document still has, so that a repair can be seen to end one.
 * A problem is there as long as its place is, and the key that its message names.
 */
export function problemQuirks(document: ContractDocument, problems: readonly Problem[]): readonly Quirk[] {
  return problems
    .filter(({ pointer, message }) => isThere(valueAt(document, pointer), message))
    .map(({ pointer, message }) => ({ code: 'contract-invalid', ...placeOf(document, pointer), message }));
}

/** What a message says of a key, in the validator's words of ours. */
const keyMessages: readonly (readonly [RegExp, (value: Readonly<Record<string, unknown>>, key: string) => boolean])[] =
  [
    [/^key `(.+)` has no place here$/, (value, key) => key in value],
    [/^key `(.+)` is missing$/, (value, key) => !(key in value)],
  ];

function isThere(value: unknown, message: string): boolean {
  if (!isRecord(value)) return value !== undefined;
  for (const [pattern, holds] of keyMessages) {
    const key = pattern.exec(message)?.[1];
    if (key !== undefined) return holds(value, key);
  }
  return true;
}

/** `/paths/~1api~1v2~1orgs/post/responses/400` is `#responses/400` of `POST /api/v2/orgs`. */
function placeOf(document: ContractDocument, pointer: string): Pick<Quirk, 'subject' | 'pointer'> {
  const [room = '', first = '', second = '', ...rest] = keysOf(pointer);
  const inside = `#${rest.map(escapeKey).join('/')}`;
  const item = document.paths[first];
  if (room === 'paths' && item) {
    return { subject: `${second.toUpperCase()} ${servedPath(first, item)}`, pointer: inside };
  }
  return { subject: `#${room === 'components' ? second : room}`, pointer: inside };
}
