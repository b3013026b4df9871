/** Requests that succeed in a media type that the contract does not have for them, while none was seen to succeed in one that it has. */
import type { ContractCheck } from '../../check.ts';
import { docsSay } from '../../judge/claims.ts';
import { byOperation, evidenceOf, matchedIn, operationName, serverSays, type Matched } from '../../judge/exchanges.ts';
import { covers, essenceOf, isSuccess, mediaTypeOf } from '../../judge/message/http.ts';
import { weigh } from '../../judge/witnesses.ts';

/** Only what a scenario sent on purpose counts: a probe's type goes with its broken body. */
const isTaken = ({ exchange }: Matched): boolean =>
  exchange.purpose.kind === 'call' &&
  isSuccess(exchange.response.status) &&
  mediaTypeOf(exchange.request.headers) !== undefined;

export const requestMediaTypes: ContractCheck = ({ contract, pages, cassettes }) =>
  [...byOperation(matchedIn(contract, cassettes))].flatMap(([operation, group]) => {
    const media = Object.keys(operation.requestBody?.content ?? {}).map(essenceOf);
    const taken = group.filter(isTaken);
    const [first] = taken;
    const types = [...new Set(taken.map(({ exchange }) => mediaTypeOf(exchange.request.headers) ?? ''))].sort();
    // A server that takes the documented type and others as well is lenient, not undocumented.
    if (media.length === 0 || first === undefined || types.some((type) => media.some((range) => covers(range, type))))
      return [];
    const says = types.join(', ');
    return [
      {
        code: 'request-media-type',
        subject: operationName(operation),
        operation: operationName(operation),
        pointer: '#request/content',
        severity: 'minor' as const,
        title: `takes ${says}; documented: ${media.join(', ')}`,
        evidence: evidenceOf(first),
        ...weigh(
          {
            ...docsSay(pages, operation, ({ request }) =>
              request?.mediaType === undefined
                ? undefined
                : { says: request.mediaType, line: request.mediaTypeLine ?? request.line },
            ),
            spec: { says: media.join(', '), pointer: `${operation.pointer}/requestBody/content` },
            ...serverSays(first, says),
          },
          'behaviour',
        ),
      },
    ];
  });
