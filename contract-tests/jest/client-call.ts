/** A recorded request as a call of the generated client, and what that call has to give. */
import { createClient, type Fetch } from '../../src/client/index.ts';
import { parseJson } from '../../src/client/json/parse-json.ts';
import type { Operation } from '../../src/spec/document.ts';
import type { Cassette, Exchange } from '../../src/testing/cassette.ts';
import { answerOf, sentBytes } from '../../src/testing/play/answers.ts';
import { documentsInText } from '../judge/message/documents.ts';
import { headerOf, isJson, isSuccess, mediaTypeOf, pathOf, queryOf } from '../judge/message/http.ts';

type Result = {
  readonly ok: boolean;
  readonly status: number;
  readonly data?: unknown;
  readonly error?: unknown;
  readonly errorText?: string;
};
type AnyCall = (path: string, options: object) => Promise<Result>;

/** Any credential will do: a recording has none. */
const credential = 'not-a-token';

const authOf = ({ request: { auth } }: Exchange) => {
  if (auth.scheme === 'token') return { token: credential };
  if (auth.scheme === 'bearer') return { bearer: credential };
  return auth.scheme === 'basic' ? { username: auth.user, password: credential } : { none: true as const };
};

/** `/things/{id}` and `/things/1` give `{ id: '1' }`. */
const pathValues = (template: string, path: string): Readonly<Record<string, string>> => {
  const values = path.split('/');
  return Object.fromEntries(
    template.split('/').flatMap((segment, index) => {
      const name = /^\{(.+)\}$/.exec(segment)?.[1];
      return name === undefined ? [] : [[name, decodeURIComponent(values[index] ?? '')]];
    }),
  );
};

/** A JSON value where the client writes the recorded bytes again, text where text is meant, else bytes. */
const bodyOf = (cassette: Cassette, exchange: Exchange): unknown => {
  const { body, headers } = exchange.request;
  const type = mediaTypeOf(headers) ?? '';
  if (body.kind === 'empty') return undefined;
  if (body.kind === 'json' && body.layout === undefined && isJson(type)) return body.value;
  return body.kind === 'text' && !isJson(type) ? body.text : sentBytes(cassette, exchange);
};

/** Whether a call can say it: each query name once, in the client's spelling. */
export const canBeCalled = ({ request: { target, method } }: Exchange): boolean => {
  const query = queryOf(target);
  const spelled = query.size === 0 ? '' : `?${query.toString().replaceAll('+', '%20')}`;
  return (
    ['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'HEAD'].includes(method) &&
    pathOf(target) + spelled === target.replaceAll('+', '%20')
  );
};

export const callRecorded = (
  operation: Operation,
  cassette: Cassette,
  exchange: Exchange,
  fetch: Fetch,
  url: string,
): Promise<Result> => {
  const client = createClient({ url, fetch, retry: false, gzipOverBytes: Infinity, ...authOf(exchange) });
  const { target, headers, auth } = exchange.request;
  const body = bodyOf(cassette, exchange);
  const options = {
    path: pathValues(operation.path, pathOf(target)),
    query: Object.fromEntries(queryOf(target)),
    headers: {
      ...Object.fromEntries(headers.filter(([name]) => name !== 'accept-encoding')),
      ...(auth.scheme === 'cookie' && { cookie: `session=${credential}` }),
    },
    ...(body !== undefined && { body }),
  };
  const call = Reflect.get(client, operation.method) as AnyCall; // the operation is known at run time only
  return call(operation.path, options);
};

const isText = (type: string): boolean => type.startsWith('text/') || /csv|xml|yaml|toml|jsonnet|flux/.test(type);

const dataOf = (exchange: Exchange): unknown => {
  const { bytes } = answerOf(exchange);
  const type = mediaTypeOf(exchange.response.headers) ?? '';
  if (bytes.length === 0 || exchange.request.method === 'HEAD') return undefined;
  if (isJson(type)) return parseJson(Buffer.from(bytes).toString());
  return isText(type) ? Buffer.from(bytes).toString() : new Uint8Array(bytes);
};

/** Of several documents glued together, the first is the error. */
const errorOf = (text: string): unknown => {
  const found = documentsInText(text);
  return found.kind === 'one' ? found.value : 'values' in found ? found.values[0] : undefined;
};

/** What the call's result must hold. */
export const expectedResult = (exchange: Exchange): Result => {
  const { status } = exchange.response;
  if (isSuccess(status)) return { ok: true, status, data: dataOf(exchange) };
  const text = exchange.request.method === 'HEAD' ? '' : Buffer.from(answerOf(exchange).bytes).toString();
  return { ok: false, status, error: errorOf(text), errorText: text };
};

export const contentTypeOf = (exchange: Exchange): string | undefined =>
  headerOf(exchange.request.headers, 'content-type');
