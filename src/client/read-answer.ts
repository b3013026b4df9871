/** From a `Response` to a result, by the operation's row of the generated table. */
import type { OperationRow } from '../../generated/operations.ts';
import { ParseError } from './errors.ts';
import { firstJson } from './first-json.ts';
import { essenceOf, kindOf } from './media-types.ts';
import type { ParseAs } from './operation-types.ts';
import type { Failure, Success } from './result.ts';

export type AnyResult = Success<number, unknown> | Failure<number, unknown>;

export type ReadOptions = {
  /** `GET /api/v2/buckets/{bucketID}` */
  readonly operation: string;
  /** Absent where the contract has no such operation. */
  readonly row: OperationRow | undefined;
  readonly parseAs: ParseAs;
};

export async function readAnswer(response: Response, options: ReadOptions): Promise<AnyResult> {
  const { operation } = options;
  const { status, headers } = response;
  const answer = { operation, status, headers, response };
  if (response.ok) return { ...answer, ok: true, data: await readers[options.parseAs](response, options) };
  const errorText = await response.text();
  return { ...answer, ok: false, error: firstJson(errorText), errorText };
}

const readers = {
  auto: readByContract,
  text: (response) => response.text(),
  bytes: async (response) => new Uint8Array(await response.arrayBuffer()),
  stream: (response) => Promise.resolve(response.body ?? new Blob([]).stream()),
} satisfies Record<ParseAs, (response: Response, options: ReadOptions) => Promise<unknown>>;

async function readByContract(response: Response, { operation, row }: ReadOptions): Promise<unknown> {
  const bytes = new Uint8Array(await response.arrayBuffer());
  if (bytes.length === 0) return undefined;
  const mediaType = mediaTypeOf(response, row?.responses[response.status] ?? []);
  const kind = kindOf(mediaType);
  if (kind === 'bytes') return bytes;
  const text = new TextDecoder().decode(bytes);
  if (kind !== 'json') return text;
  try {
    return JSON.parse(text) as unknown;
  } catch {
    throw new ParseError(operation, response.status, mediaType, text);
  }
}

/** The answer's own media type if the contract lists it; else the listed one, so that the data is what its type says. */
function mediaTypeOf(response: Response, listed: readonly string[]): string {
  const own = essenceOf(response.headers.get('content-type') ?? '');
  return listed.find((mediaType) => essenceOf(mediaType) === own) ?? listed[0] ?? own;
}
