import type { OperationRow } from '../../../generated/operations.ts';
import { isStream } from '../outgoing.ts';
import { everyPointHasItsTime } from './points.ts';

/** RFC 9110, 9.2.2: what may be sent again without harm. */
const idempotent: ReadonlySet<string> = new Set(['GET', 'HEAD', 'PUT', 'DELETE']);

type Sent = {
  readonly method: string;
  readonly row: OperationRow;
  /** As the caller gave it. */
  readonly body: unknown;
  /** `content-encoding` as the caller set it. */
  readonly encoding: string | null;
  /** The caller's own word for it. */
  readonly said: boolean | undefined;
};

/** Whether sending it twice does what sending it once does. */
export function mayRepeat({ method, row, body, encoding, said }: Sent): boolean {
  if (isStream(body)) return false;
  if (said !== undefined) return said;
  return idempotent.has(method) || (row.lineProtocol === true && everyPointHasItsTime(plainText(body, encoding)));
}

/** What cannot be looked at has no timestamps that anybody knows of. */
function plainText(body: unknown, encoding: string | null): string {
  if (typeof body === 'string') return body;
  const isPlain = body instanceof Uint8Array && (encoding ?? 'identity') === 'identity';
  return isPlain ? new TextDecoder().decode(body) : '';
}
