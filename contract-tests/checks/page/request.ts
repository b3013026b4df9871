/** The request body: whether it must be there, and of what media type it is. */
import type { PageCheck } from '../../check.ts';
import { covers, essenceOf, headerOf, isJson, isSuccess, mediaTypeOf } from '../../judge/message/http.ts';
import { contradiction, pairsOf, serverOf, type Heard } from '../../judge/page-pairs.ts';
import type { Matched } from '../../judge/exchanges.ts';

/** The types that the server was seen to take, where a scenario sent them on purpose. */
const takenTypes = (seen: readonly Matched[]): Heard | undefined => {
  const taken = seen.filter(
    ({ exchange }) =>
      exchange.purpose.kind === 'call' &&
      isSuccess(exchange.response.status) &&
      headerOf(exchange.request.headers, 'content-type'),
  );
  const [by] = taken;
  const types = new Set(taken.map(({ exchange }) => mediaTypeOf(exchange.request.headers)));
  return by && { says: [...types].sort().join(', '), by };
};

/** Pages print application/json for every body: one cause. */
const jsonForAll = (printed: string, media: readonly string[]): { readonly subject?: string } =>
  isJson(essenceOf(printed)) && !media.some((range) => isJson(essenceOf(range))) ? { subject: '#AnyOtherBody' } : {};

export const pageRequest: PageCheck = (subject) =>
  pairsOf(subject).flatMap(({ claims, operation }) => {
    const { request } = claims;
    const { requestBody } = operation;
    const pointer = `${operation.pointer}/requestBody`;
    const tell = (code: string, line: number, docs: string, spec: string, more = {}) =>
      contradiction(subject, {
        code,
        operation,
        pointer: '#request/body',
        severity: 'minor',
        title: `the request body: the page says ${docs}, the contract ${spec}`,
        line,
        docs,
        spec: { says: spec, pointer },
        ...more,
      });
    if (request === undefined || requestBody === undefined) {
      return request === requestBody
        ? []
        : [
            tell(
              'page-request-body',
              request?.line ?? claims.line,
              request ? 'a body' : 'no body',
              requestBody ? 'a body' : 'no body',
            ),
          ];
    }
    const need = (flag: boolean | undefined): string => (flag === true ? 'required' : 'optional');
    const media = Object.keys(requestBody.content ?? {});
    const { mediaType, mediaTypeLine = request.line } = request;
    return [
      ...(request.required === (requestBody.required ?? false)
        ? []
        : [tell('page-request-required', request.line, need(request.required), need(requestBody.required))]),
      ...(mediaType === undefined || media.some((range) => covers(range, mediaType))
        ? []
        : [
            tell('page-request-media-type', mediaTypeLine, mediaType, media.join(', '), {
              ...serverOf(subject, operation, takenTypes),
              ...jsonForAll(mediaType, media),
            }),
          ]),
    ];
  });
