/** From a `Response` to a result, by the operation's row of the generated table. */
import type { OperationRow } from '../../generated/operations.ts';
import { answerStream } from './answer-stream.ts';
import { ParseError } from './errors.ts';
import { httpErrorOf } from './http-error-of.ts';
import { failureInDocuments, type SaidFailure } from './in-stream-failure.ts';
import { jsonDocuments } from './json/json-documents.ts';
import { essenceOf, kindOf } from './media-types.ts';
import type { ParseAs } from './operation-types.ts';
import type { Failure, Success } from './result.ts';
import { watchedEnd } from './watched-end.ts';

export type AnyResult = Success<number, unknown> | Failure<number, unknown>;

export type ReadOptions = {
  /** `GET /api/v2/buckets/{bucketID}` */
  readonly operation: string;
  readonly row: Pick<OperationRow, 'responses'>;
  readonly parseAs: ParseAs;
  /** What breaks a stream after this has returned, as what the client throws. */
  readonly explain: (error: unknown) => unknown;
};

type Read = Pick<Success<number, unknown>, 'data' | 'trailing'>;

/** @throws HttpError where a success turns out to be a failure, which the status could not say any more */
export async function readAnswer(response: Response, options: ReadOptions): Promise<AnyResult> {
  const { status, headers } = response;
  const answer = { operation: options.operation, status, headers, response };
  if (response.ok) return { ...answer, ok: true, ...(await readSuccess(response, options)) };
  const errorText = await response.text();
  const { documents } = jsonDocuments(errorText);
  return { ...answer, ok: false, error: documents[0], errorText, trailing: behindFirst(documents) };
}

async function readSuccess(response: Response, options: ReadOptions): Promise<Read> {
  const { operation, row, parseAs, explain } = options;
  const answer = { operation, status: response.status, headers: response.headers };
  const mediaType = mediaTypeOf(response, row.responses[response.status] ?? []);
  const kind = kindOf(mediaType);
  const isText = kind === 'text';
  if (parseAs === 'stream') {
    const failed = (failure: SaidFailure): Error => httpErrorOf(answer, failure, { body: undefined });
    return { data: answerStream(response.body ?? new Blob([]).stream(), { isText, explain, failed }) };
  }
  const bytes = new Uint8Array(await response.arrayBuffer());
  if (parseAs === 'auto' && bytes.length === 0) return { data: undefined };
  if (parseAs === 'auto' && kind === 'json') return readJson(new TextDecoder().decode(bytes), mediaType, answer);
  const isString = parseAs === 'text' || (parseAs === 'auto' && kind !== 'bytes');
  const data = isString ? new TextDecoder().decode(bytes) : bytes;
  const watch = watchedEnd(isText);
  const failure = watch(bytes) ?? watch(undefined);
  if (failure) throw httpErrorOf(answer, failure, { body: data });
  return { data };
}

function readJson(text: string, mediaType: string, answer: Parameters<typeof httpErrorOf>[0]): Read {
  const { documents, rest } = jsonDocuments(text);
  if (documents.length === 0 || rest !== '') throw new ParseError(answer.operation, answer.status, mediaType, text);
  const [data] = documents;
  const trailing = behindFirst(documents);
  const failure = failureInDocuments(documents);
  if (failure) throw httpErrorOf(answer, failure, { body: data, trailing });
  return { data, trailing };
}

const behindFirst = (documents: readonly unknown[]): readonly unknown[] | undefined =>
  documents.length > 1 ? documents.slice(1) : undefined;

/** The answer's own media type if the contract lists it; else the listed one, so that the data is what its type says. */
function mediaTypeOf(response: Response, listed: readonly string[]): string {
  const own = essenceOf(response.headers.get('content-type') ?? '');
  return listed.find((mediaType) => essenceOf(mediaType) === own) ?? listed[0] ?? own;
}
