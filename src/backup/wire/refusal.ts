/** An answer that is no success, as an error. */
import { isRecord } from '../../client/is-record.ts';
import { jsonDocuments } from '../../client/json/json-documents.ts';
import { BackupError } from '../errors.ts';
import { readSome } from './read-body.ts';
import type { WireAnswer } from './answer.ts';

const shownBytes = 64 * 1024;
const shownText = 300;

/** Reads the answer's body, of which the server may have sent two JSON documents in a row, plain text, or nothing. */
export async function refusalOf(operation: string, { status, headers, body }: WireAnswer): Promise<BackupError> {
  const text = await readSome(body, shownBytes).catch(() => ''); // what is known already is worth more than this error
  return refusal(operation, { status, header: (name) => headers[name], text });
}

export type Refused = {
  readonly status: number;
  readonly header: (name: string) => string | undefined;
  readonly text: string;
};

export function refusal(operation: string, { status, header, text }: Refused): BackupError {
  const json = jsonDocuments(text).documents[0];
  const fields = isRecord(json) ? json : {};
  const serverCode = word(fields.code) ?? header('x-platform-error-code');
  const message = word(fields.message) ?? word(fields.error) ?? text.trim().slice(0, shownText);
  const why = [serverCode, message].filter(Boolean).join(': ') || (header('location') ?? 'no reason given');
  const retryAfterMs = waitOf(header('retry-after'));
  return new BackupError('server-refused', `${operation} answered ${status}: ${why}${advice[status] ?? ''}`, {
    status,
    ...(serverCode === undefined ? {} : { serverCode }),
    ...(retryAfterMs === undefined ? {} : { retryAfterMs }),
  });
}

const advice: Readonly<Record<number, string>> = {
  401: '. Backup and restore need an operator token of this instance',
  301: '. Give the URL that it leads to: a token does not follow by itself',
  302: '. Give the URL that it leads to: a token does not follow by itself',
  307: '. Give the URL that it leads to: a token does not follow by itself',
  308: '. Give the URL that it leads to: a token does not follow by itself',
};

const word = (value: unknown): string | undefined => (typeof value === 'string' && value !== '' ? value : undefined);

/** Seconds, or a date (RFC 9110, 10.2.3). */
function waitOf(retryAfter: string | undefined): number | undefined {
  if (retryAfter === undefined) return undefined;
  const ms = /^\d+$/.test(retryAfter) ? Number(retryAfter) * 1000 : Date.parse(retryAfter) - Date.now();
  return Number.isFinite(ms) ? Math.max(0, ms) : undefined;
}
