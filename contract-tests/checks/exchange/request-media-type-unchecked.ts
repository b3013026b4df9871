/** A request in a media type that the contract does not have, and that the server reads all the same: one cause, wherever nobody looks. */
import type { ExchangeCheck } from '../../check.ts';
import { evidenceOf, operationName, serverSays } from '../../judge/exchanges.ts';
import { covers, isSuccess, mediaTypeOf } from '../../judge/message/http.ts';
import { probeOf } from '../../judge/probe-meaning.ts';
import { weigh } from '../../judge/witnesses.ts';

export const requestMediaTypeUnchecked: ExchangeCheck = (subject) => {
  const { exchange, operation } = subject;
  const { status } = exchange.response;
  const sent = mediaTypeOf(exchange.request.headers);
  if (operation === undefined || sent === undefined || !isSuccess(status)) return [];
  if (probeOf(exchange)?.probe !== 'wrong-media-type') return [];
  const media = Object.keys(operation.requestBody?.content ?? {});
  if (media.some((range) => covers(range, sent))) return [];
  return [
    {
      code: 'request-media-type-unchecked',
      subject: '#AnyRequest',
      operation: operationName(operation),
      pointer: '#header/content-type',
      severity: 'info',
      title: `answers ${status} to a body that is called ${sent}; documented: ${media.join(', ')}`,
      evidence: evidenceOf(subject),
      ...weigh(
        {
          spec: { says: media.join(', '), pointer: `${operation.pointer}/requestBody/content` },
          ...serverSays(subject, 'any type'),
        },
        'bug',
      ),
    },
  ];
};
