/** Request media types that the contract lists and the server refuses, or takes without reading them, while it takes another of the list. */
import { isRecord } from '../../../src/spec/is-record.ts';
import type { ContractCheck } from '../../check.ts';
import { docsSay } from '../../judge/claims.ts';
import { byOperation, evidenceOf, matchedIn, operationName, serverSays, type Matched } from '../../judge/exchanges.ts';
import { jsonValue } from '../../judge/message/documents.ts';
import { covers, essenceOf, isError, isSuccess, mediaTypeOf } from '../../judge/message/http.ts';
import { messageOf } from '../../judge/message/message.ts';
import { probeOf } from '../../judge/probe-meaning.ts';
import { weigh } from '../../judge/witnesses.ts';

const isOfType = ({ exchange }: Matched): boolean => /^documented-(media-)?type$/.test(probeOf(exchange)?.probe ?? '');

const typeOf = ({ exchange }: Matched): string => mediaTypeOf(exchange.request.headers) ?? '';

/** A record without anything in it, where another request of the operation got something. */
const isNothing = ({ exchange: { response } }: Matched): boolean => {
  const value = jsonValue(response.body);
  return response.body.kind === 'empty' || (isRecord(value) && Object.keys(value).length === 0);
};

const outcome = (
  one: Matched,
  group: readonly Matched[],
): { readonly code: string; readonly says: string } | undefined => {
  const { response } = one.exchange;
  if (isError(response.status) && response.status < 500)
    return { code: 'media-type-refused', says: `${response.status} ${messageOf(response)}` };
  const others = group.filter((other) => isSuccess(other.exchange.response.status) && typeOf(other) !== typeOf(one));
  const isPassedOver = isSuccess(response.status) && isNothing(one) && others.some((other) => !isNothing(other));
  return isPassedOver ? { code: 'media-type-ignored', says: 'not read' } : undefined;
};

export const documentedMediaTypes: ContractCheck = ({ contract, pages, cassettes }) =>
  [
    ...byOperation(matchedIn(contract, cassettes).filter(({ operation }) => operation.requestBody !== undefined)),
  ].flatMap(([operation, group]) => {
    const media = Object.keys(operation.requestBody?.content ?? {}).map(essenceOf);
    const isListed = (one: Matched): boolean => media.some((range) => covers(range, typeOf(one)));
    const works = group.some(
      (one) => one.exchange.purpose.kind === 'call' && isListed(one) && isSuccess(one.exchange.response.status),
    );
    // Where none of the list works the list is wrong as a whole, which is told of by itself.
    if (!works) return [];
    return group
      .filter((one) => isOfType(one) && isListed(one))
      .flatMap((one) => {
        const found = outcome(one, group);
        if (found === undefined) return [];
        const type = typeOf(one);
        return [
          {
            code: found.code,
            subject: operationName(operation),
            operation: operationName(operation),
            pointer: `#request/content/${type}`,
            severity: 'minor' as const,
            title: `lists ${type} among what a request may be in; the server: ${found.says}`,
            evidence: evidenceOf(one),
            ...weigh(
              {
                ...docsSay(pages, operation, ({ request }) =>
                  request?.mediaType === type ? { says: type, line: request.mediaTypeLine ?? request.line } : undefined,
                ),
                spec: { says: type, pointer: `${operation.pointer}/requestBody/content` },
                ...serverSays(one, found.says),
              },
              'behaviour',
            ),
          },
        ];
      });
  });
