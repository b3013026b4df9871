/** A request header that the contract does not have, and that changes the answer. */
import { isDeepStrictEqual } from 'node:util';
import type { Parameter } from '../../../src/spec/document.ts';
import type { ScenarioCheck } from '../../check.ts';
import { docsSay } from '../../judge/claims.ts';
import { evidenceOf, operationName, serverSays } from '../../judge/exchanges.ts';
import { isSuccess, pathOf } from '../../judge/message/http.ts';
import { isStandardRequestHeader } from '../../judge/message/standard-headers.ts';
import { headerTwin } from '../../judge/twins.ts';
import { weigh } from '../../judge/witnesses.ts';

const among = (parameters: readonly Pick<Parameter, 'in' | 'name'>[], header: string): boolean =>
  parameters.some(({ name, in: place }) => place === 'header' && name.toLowerCase() === header);

export const headerParameterUndocumented: ScenarioCheck = ({ cassette, contract, pages }) =>
  cassette.exchanges.flatMap((exchange) => {
    const { method, target, headers } = exchange.request;
    const operation = contract.match(method, pathOf(target));
    if (operation === undefined || !isSuccess(exchange.response.status)) return [];
    return headers.flatMap(([header, value]) => {
      if (isStandardRequestHeader(header) || among(operation.parameters, header)) return [];
      const twin = headerTwin(cassette, exchange, header);
      if (twin === undefined || isDeepStrictEqual(twin.response, exchange.response)) return [];
      const effect = `${header}: ${value} has an effect`;
      return [
        {
          code: 'parameter-undocumented',
          subject: operationName(operation),
          operation: operationName(operation),
          pointer: `#parameters/header/${header}`,
          severity: 'minor' as const,
          title: `"${header}: ${value}" changes the answer, but the header is not documented`,
          evidence: evidenceOf({ cassette, exchange }),
          ...weigh(
            {
              // A page that prints the operation prints the headers it knows of.
              ...docsSay(pages, operation, ({ parameters, line }) => ({
                says: among(parameters, header) ? effect : 'no such parameter',
                line,
              })),
              spec: { says: 'no such parameter', pointer: `${operation.pointer}/parameters` },
              ...serverSays({ cassette }, effect),
            },
            'behaviour',
          ),
        },
      ];
    });
  });
