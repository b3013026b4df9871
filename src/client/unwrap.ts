import { HttpError } from './errors.ts';
import { isRecord } from './is-record.ts';
import type { AnyResult } from './read-answer.ts';

/**
 * The data of a success.
 * @throws HttpError for every other answer
 * @example const { buckets } = unwrap(await client.GET('/api/v2/buckets'));
 */
export function unwrap<R extends AnyResult>(result: R): Extract<R, { ok: true }>['data'] {
  if (result.ok) return result.data;
  const { status, operation, headers, error, errorText, response } = result;
  const fields = isRecord(error) ? error : {};
  const code = text(fields.code) ?? headers.get('x-platform-error-code') ?? undefined;
  // the 1.x compatible paths say `error`
  const said = text(fields.message) ?? text(fields.error) ?? (errorText.slice(0, 200) || response.statusText);
  const message = [`${operation} answered ${status}`, code, said].filter(Boolean).join(': ');
  throw new HttpError({ status, code, message, operation, headers, body: error ?? errorText });
}

const text = (value: unknown): string | undefined => (typeof value === 'string' && value !== '' ? value : undefined);
