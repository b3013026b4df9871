/** The media type of one answer depends on how it was compressed. */
import type { ScenarioCheck } from '../../check.ts';
import { evidenceOf, operationName, serverSays } from '../../judge/exchanges.ts';
import { mediaTypeOf, pathOf } from '../../judge/message/http.ts';
import { declaredFor, mediaTypesOf } from '../../judge/message/responses.ts';
import { identityTwin } from '../../judge/twins.ts';
import { weigh } from '../../judge/witnesses.ts';

export const mediaTypeVaries: ScenarioCheck = ({ cassette, contract }) =>
  cassette.exchanges.flatMap((exchange) => {
    const operation = contract.match(exchange.request.method, pathOf(exchange.request.target));
    const twin = identityTwin(cassette, exchange);
    if (operation === undefined || twin === undefined) return [];
    const [encoded, plain] = [exchange, twin].map(({ response }) => mediaTypeOf(response.headers) ?? 'no type');
    if (encoded === plain) return [];
    const seen = { cassette, exchange };
    const declared = declaredFor(operation, exchange.response.status);
    return [
      {
        code: 'media-type-varies',
        subject: operationName(operation),
        operation: operationName(operation),
        pointer: '#header/content-type',
        severity: 'minor' as const,
        title: `the content type is ${plain ?? ''}, but ${encoded ?? ''} when the answer is compressed`,
        evidence: evidenceOf(seen),
        ...weigh(
          {
            ...(declared && {
              spec: {
                says: mediaTypesOf(declared.response).join(', ') || 'no body',
                pointer: `${declared.pointer}/content`,
              },
            }),
            ...serverSays(seen, `${plain ?? ''}; compressed: ${encoded ?? ''}`),
          },
          'bug',
        ),
      },
    ];
  });
