import { isRecord } from '../../client/is-record.ts';

/** The `code` of an error of Node's, e.g. `ENOENT`; empty where it has none. Told by shape: it may be of another realm. */
export const errorCode = (cause: unknown): string =>
  isRecord(cause) && typeof cause['code'] === 'string' ? cause['code'] : '';
