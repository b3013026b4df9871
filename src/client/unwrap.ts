import { httpErrorOf } from './http-error-of.ts';
import { failureSaid } from './in-stream-failure.ts';
import type { AnyResult } from './read-answer.ts';

/**
 * The data of a success.
 * @throws HttpError for every other answer
 * @example const { buckets } = unwrap(await client.GET('/api/v2/buckets'));
 */
export function unwrap<R extends AnyResult>(result: R): Extract<R, { ok: true }>['data'] {
  if (result.ok) return result.data;
  const { error, errorText, response, trailing } = result;
  const failure = failureSaid(error) ?? { said: errorText.slice(0, 200) || response.statusText };
  throw httpErrorOf(result, failure, { body: error ?? errorText, trailing });
}
