/** A documented media type that was asked for and not given: the answer comes as something else, whatever `Accept` says. */
import type { ScenarioCheck } from '../../check.ts';
import { evidenceOf, operationName, operationOf, serverSays } from '../../judge/exchanges.ts';
import { covers, essenceOf, headerOf, isSuccess, mediaTypeOf } from '../../judge/message/http.ts';
import { declaredFor, mediaTypesOf } from '../../judge/message/responses.ts';
import { weigh } from '../../judge/witnesses.ts';

export const accept: ScenarioCheck = ({ cassette, contract }) =>
  cassette.exchanges.flatMap((exchange) => {
    const asked = headerOf(exchange.request.headers, 'accept');
    const operation = operationOf(contract, exchange);
    const { status, headers, body } = exchange.response;
    const declared = operation && declaredFor(operation, status);
    const sent = mediaTypeOf(headers);
    // A list of types, or a range, leaves the choice to the server.
    if (asked === undefined || /[,*;]/.test(asked) || operation === undefined || declared === undefined) return [];
    if (!isSuccess(status) || sent === undefined || body.kind === 'empty') return [];
    const media = mediaTypesOf(declared.response);
    if (!media.some((range) => essenceOf(range) === essenceOf(asked)) || covers(asked, sent)) return [];
    // A type that the contract does not have at all is a finding already.
    if (!media.some((range) => covers(range, sent))) return [];
    // What another request gets it for, a parameter say, is sent; only not because of `Accept`.
    const isSentElse = cassette.exchanges.some(
      (other) => operationOf(contract, other) === operation && covers(asked, mediaTypeOf(other.response.headers) ?? ''),
    );
    if (isSentElse) return [];
    const seen = { cassette, exchange };
    return [
      {
        code: 'accept-ignored',
        subject: operationName(operation),
        operation: operationName(operation),
        pointer: `#response/${declared.status}/content/${essenceOf(asked)}`,
        severity: 'minor' as const,
        title: `${essenceOf(asked)} is documented, but asked for it the server sends ${sent}`,
        evidence: evidenceOf(seen),
        ...weigh(
          { spec: { says: essenceOf(asked), pointer: `${declared.pointer}/content` }, ...serverSays(seen, sent) },
          'behaviour',
        ),
      },
    ];
  });
