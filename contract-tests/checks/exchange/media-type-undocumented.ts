/** A media type that the contract does not have for the status. */
import type { ExchangeCheck } from '../../check.ts';
import { evidenceOf, operationName, serverSays } from '../../judge/exchanges.ts';
import { covers, mediaTypeOf } from '../../judge/message/http.ts';
import { declaredFor, mediaTypesOf } from '../../judge/message/responses.ts';
import { identityTwin } from '../../judge/twins.ts';
import { answeringOperation } from '../../judge/subject-of.ts';
import { weigh } from '../../judge/witnesses.ts';

export const mediaTypeUndocumented: ExchangeCheck = (subject) => {
  const operation = answeringOperation(subject);
  const { cassette, exchange } = subject;
  const { status, headers, body } = exchange.response;
  const sent = mediaTypeOf(headers);
  const declared = operation && declaredFor(operation, status);
  if (operation === undefined || declared === undefined || sent === undefined || body.kind === 'empty') return [];
  const media = mediaTypesOf(declared.response);
  if (media.length === 0 || media.some((range) => covers(range, sent))) return [];
  // Where the same request without compression gets the documented type, the encoding changed it: a finding of its own.
  const twin = identityTwin(cassette, exchange);
  if (twin !== undefined && media.some((range) => covers(range, mediaTypeOf(twin.response.headers) ?? ''))) return [];
  return [
    {
      code: 'media-type-undocumented',
      subject: operationName(operation),
      operation: operationName(operation),
      pointer: `#response/${declared.status}/content/${sent}`,
      severity: 'breaking',
      title: `answers ${status} as ${sent}; documented: ${media.join(', ')}`,
      evidence: evidenceOf(subject),
      ...weigh(
        { spec: { says: media.join(', '), pointer: `${declared.pointer}/content` }, ...serverSays(subject, sent) },
        'behaviour',
      ),
    },
  ];
};
