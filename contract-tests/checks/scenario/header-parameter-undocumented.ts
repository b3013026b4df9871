/** A request header that the contract does not have, and that changes the answer. */
import { isDeepStrictEqual } from 'node:util';
import type { Operation } from '../../../src/spec/document.ts';
import type { ScenarioCheck } from '../../check.ts';
import { evidenceOf, operationName, serverSays } from '../../judge/exchanges.ts';
import { isSuccess, pathOf } from '../../judge/message/http.ts';
import { isStandardRequestHeader } from '../../judge/message/standard-headers.ts';
import { headerTwin } from '../../judge/twins.ts';
import { weigh } from '../../judge/witnesses.ts';

const isDeclared = ({ parameters }: Operation, header: string): boolean =>
  parameters.some(({ name, in: place }) => place === 'header' && name.toLowerCase() === header);

export const headerParameterUndocumented: ScenarioCheck = ({ cassette, contract }) =>
  cassette.exchanges.flatMap((exchange) => {
    const { method, target, headers } = exchange.request;
    const operation = contract.match(method, pathOf(target));
    if (operation === undefined || !isSuccess(exchange.response.status)) return [];
    return headers.flatMap(([header, value]) => {
      if (isStandardRequestHeader(header) || isDeclared(operation, header)) return [];
      const twin = headerTwin(cassette, exchange, header);
      if (twin === undefined || isDeepStrictEqual(twin.response, exchange.response)) return [];
      const spec = { says: 'no such parameter', pointer: `${operation.pointer}/parameters` };
      return [
        {
          code: 'parameter-undocumented',
          subject: operationName(operation),
          operation: operationName(operation),
          pointer: `#parameters/header/${header}`,
          severity: 'minor' as const,
          title: `the request header ${header} is not documented, but ${value} changes the answer`,
          evidence: evidenceOf({ cassette, exchange }),
          ...weigh({ spec, ...serverSays({ cassette }, `${header}: ${value} has an effect`) }, 'behaviour'),
        },
      ];
    });
  });
