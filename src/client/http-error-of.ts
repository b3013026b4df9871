import { HttpError } from './errors.ts';
import type { SaidFailure } from './in-stream-failure.ts';
import type { Failure, Success } from './result.ts';

type Answered = Pick<Success<number, unknown> | Failure<number, unknown>, 'operation' | 'status' | 'headers'>;
type Sent = { readonly body: unknown; readonly trailing?: readonly unknown[] | undefined };

/** An answer and what it says of a failure, as what is thrown. */
export function httpErrorOf(answer: Answered, { code, said }: SaidFailure, { body, trailing }: Sent): HttpError {
  const { operation, status, headers } = answer;
  const named = code ?? headers.get('x-platform-error-code') ?? undefined;
  return new HttpError({ operation, status, headers, code: named, said, body, trailing });
}
