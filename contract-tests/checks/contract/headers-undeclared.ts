/** Headers that the server sends and no response of the contract declares: one finding a header, wherever it comes. */
import type { ContractCheck } from '../../check.ts';
import { evidenceOf, matchedIn, operationName, serverSays } from '../../judge/exchanges.ts';
import { isMethodMiss, isRouterMiss } from '../../judge/message/routing.ts';
import { declaredFor } from '../../judge/message/responses.ts';
import { isStandardHeader } from '../../judge/message/standard-headers.ts';
import { weigh } from '../../judge/witnesses.ts';

export const headersUndeclared: ContractCheck = ({ contract, cassettes }) =>
  matchedIn(contract, cassettes).flatMap((one) => {
    const { exchange, operation } = one;
    if (isRouterMiss(exchange.response) || isMethodMiss(exchange.response)) return [];
    const declared = declaredFor(operation, exchange.response.status);
    const known = new Set(Object.keys(declared?.response.headers ?? {}).map((name) => name.toLowerCase()));
    const names = new Set(exchange.response.headers.map(([name]) => name.toLowerCase()));
    return [...names]
      .filter((name) => !known.has(name) && !isStandardHeader(name))
      .map((name) => ({
        code: 'header-undeclared',
        subject: '#AnyResponse',
        pointer: `#header/${name}`,
        operation: operationName(operation),
        severity: 'info' as const,
        title: `the header ${name} is sent, but not declared`,
        evidence: evidenceOf(one),
        ...weigh(
          {
            spec: { says: 'not declared', pointer: declared?.pointer ?? `${operation.pointer}/responses` },
            ...serverSays(one, 'sent'),
          },
          'behaviour',
        ),
      }));
  });
