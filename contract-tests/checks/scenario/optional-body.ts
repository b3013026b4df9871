/** A request body that may be left out by the contract, and that the server cannot do without. */
import type { ScenarioCheck } from '../../check.ts';
import { docsSay } from '../../judge/claims.ts';
import { evidenceOf, operationName, operationOf, serverSays } from '../../judge/exchanges.ts';
import { isError, isSuccess } from '../../judge/message/http.ts';
import { messageOf } from '../../judge/message/message.ts';
import { probeOf } from '../../judge/probe-meaning.ts';
import { weigh } from '../../judge/witnesses.ts';

export const optionalBody: ScenarioCheck = ({ cassette, contract, pages }) =>
  cassette.exchanges.flatMap((exchange) => {
    const operation = operationOf(contract, exchange);
    const { status } = exchange.response;
    const kind = probeOf(exchange)?.probe;
    if (operation?.requestBody === undefined || operation.requestBody.required === true) return [];
    if (!['missing-body', 'empty-body'].includes(kind ?? '') || !isError(status) || status >= 500) return [];
    // The same with a body succeeded: what was refused is the lack of it.
    const hasControl = cassette.exchanges.some(
      (other) =>
        operationOf(contract, other) === operation &&
        other.request.body.kind !== 'empty' &&
        isSuccess(other.response.status),
    );
    if (!hasControl) return [];
    const seen = { cassette, exchange };
    return [
      {
        code: 'body-needed',
        subject: operationName(operation),
        operation: operationName(operation),
        pointer: '#request',
        severity: 'minor' as const,
        title: `answers ${status} without a body, which is documented as optional: ${messageOf(exchange.response)}`,
        evidence: evidenceOf(seen),
        ...weigh(
          {
            ...docsSay(
              pages,
              operation,
              ({ request }) => request && { says: request.required ? 'needed' : 'optional', line: request.line },
            ),
            spec: { says: 'optional', pointer: `${operation.pointer}/requestBody` },
            ...serverSays(seen, 'needed'),
          },
          'behaviour',
        ),
      },
    ];
  });
