/** From a call to the request that goes out. */
import { createFinalURL, createQuerySerializer, defaultPathSerializer } from 'openapi-fetch';
import type { OperationRow } from '../../generated/operations.ts';
import type { CommonOptions } from './call-options.ts';
import { headersOf, type HeaderSource } from './headers.ts';
import type { Method, ParseAs } from './operation-types.ts';
import type { Outgoing } from './outgoing.ts';
import { serialiseBody } from './serialise-body.ts';

type Values = Readonly<Record<string, unknown>>;

/** What a call may be given, without the types of one operation. */
export type AnyCallOptions = CommonOptions<ParseAs> & {
  readonly path?: Values;
  readonly query?: Values;
  readonly headers?: HeaderSource;
  readonly body?: unknown;
};

type Target = {
  readonly base: URL;
  readonly method: Method;
  /** The contract's template. */
  readonly path: string;
  readonly row: OperationRow;
  /** What every request of the client carries. */
  readonly headers: HeaderSource;
};

const querySerializer = /* @__PURE__ */ createQuerySerializer();

/** @throws TypeError for a path value that would lead to another operation, and for a header that cannot be sent */
export function buildRequest(target: Target, { path = {}, query = {}, headers = {}, body }: AnyCallOptions): Outgoing {
  const { base, method, row } = target;
  const url = createFinalURL(filledIn(target.path, path), {
    baseUrl: base.href.replace(/\/$/, ''),
    params: { query },
    querySerializer,
    pathSerializer: defaultPathSerializer,
  });
  const merged = headersOf(target.headers, headers);
  const sent =
    body === undefined ? undefined : serialiseBody(body, row.request, merged.get('content-type') ?? undefined);
  if (sent?.contentType !== undefined) merged.set('content-type', sent.contentType);
  return { method, path: target.path, url, headers: merged, body: sent?.body };
}

/** A URL takes dots for a way up, however they are encoded: `..` as a user's id would delete the organisation. */
function filledIn(template: string, values: Values): string {
  const filled = defaultPathSerializer(template, values);
  const isDetour = filled.split('/').some((segment, index) => index > 0 && /^\.{0,2}$|[{}]/.test(segment));
  if (isDetour) throw new TypeError(`each path parameter of ${template} must be given, and be no dots alone`);
  return filled;
}
