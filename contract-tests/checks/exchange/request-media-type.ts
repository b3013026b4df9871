/** A request that succeeds in a media type that the contract does not have for it. */
import type { ExchangeCheck } from '../../check.ts';
import { docsSay } from '../../judge/claims.ts';
import { evidenceOf, operationName, serverSays } from '../../judge/exchanges.ts';
import { covers, essenceOf, isSuccess, mediaTypeOf } from '../../judge/http.ts';
import { answeringOperation } from '../../judge/subject-of.ts';
import { weigh } from '../../judge/witnesses.ts';

export const requestMediaType: ExchangeCheck = (subject) => {
  const operation = answeringOperation(subject);
  const { exchange, pages } = subject;
  const sent = mediaTypeOf(exchange.request.headers);
  const media = Object.keys(operation?.requestBody?.content ?? {}).map(essenceOf);
  // Only what a scenario sent on purpose counts: a probe's type goes with its broken body.
  if (operation === undefined || sent === undefined || media.length === 0 || exchange.purpose.kind !== 'call')
    return [];
  if (!isSuccess(exchange.response.status) || media.some((range) => covers(range, sent))) return [];
  return [
    {
      code: 'request-media-type',
      subject: operationName(operation),
      operation: operationName(operation),
      pointer: '#request/content',
      severity: 'minor',
      title: `takes ${sent}; documented: ${media.join(', ')}`,
      evidence: evidenceOf(subject),
      ...weigh(
        {
          ...docsSay(pages, operation, ({ request }) =>
            request?.mediaType === undefined
              ? undefined
              : { says: request.mediaType, line: request.mediaTypeLine ?? request.line },
          ),
          spec: { says: media.join(', '), pointer: `${operation.pointer}/requestBody/content` },
          ...serverSays(subject, sent),
        },
        'behaviour',
      ),
    },
  ];
};
