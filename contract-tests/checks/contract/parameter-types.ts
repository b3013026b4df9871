/** A parameter that one operation calls a string and another of the same name calls a number, where the server takes numbers only. */
import { resolveSchema } from '../../../src/spec/contract.ts';
import type { Operation, Parameter } from '../../../src/spec/document.ts';
import type { Contract, ContractCheck } from '../../check.ts';
import { docsSay } from '../../judge/claims.ts';
import { byOperation, evidenceOf, matchedIn, operationName, serverSays, type Matched } from '../../judge/exchanges.ts';
import { isError, isSuccess, pathOf, queryOf } from '../../judge/message/http.ts';
import { isMethodMiss, isRouterMiss } from '../../judge/message/routing.ts';
import { weigh } from '../../judge/witnesses.ts';

/** What text has to look like to be of a type that not every text is of. */
const readers = {
  integer: (text: string) => /^[+-]?\d+$/.test(text),
  number: (text: string) => text !== '' && Number.isFinite(Number(text)),
  boolean: (text: string) => ['true', 'false'].includes(text),
} as const;

type Narrow = keyof typeof readers;

const isNarrow = (type: string | undefined): type is Narrow => type !== undefined && type in readers;

type Declared = { readonly operation: Operation; readonly parameter: Parameter; readonly type: string | undefined };

const declaredIn = ({ document, operations }: Contract): readonly Declared[] =>
  operations.flatMap((operation) =>
    operation.parameters
      .filter(({ in: place }) => place === 'path' || place === 'query')
      .map((parameter) => ({
        operation,
        parameter,
        type: parameter.schema && resolveSchema(document, parameter.schema).type,
      })),
  );

type Pair = { readonly wide: Declared; readonly narrow: Declared & { readonly type: Narrow } };

/** Each parameter that is a string, with the first of its name and place that is something narrower elsewhere. */
const pairsIn = (contract: Contract): readonly Pair[] => {
  const all = declaredIn(contract);
  const keyOf = ({ parameter }: Declared): string => `${parameter.in}/${parameter.name}`;
  const narrow = new Map<string, Pair['narrow']>();
  for (const one of all) {
    const { type } = one;
    if (isNarrow(type) && !narrow.has(keyOf(one))) narrow.set(keyOf(one), { ...one, type });
  }
  return all.flatMap((wide) => {
    const other = wide.type === 'string' ? narrow.get(keyOf(wide)) : undefined;
    return other === undefined ? [] : [{ wide, narrow: other }];
  });
};

/** What stood in the parameter's place. */
const valuesOf = ({ operation, exchange: { request } }: Matched, { in: place, name }: Parameter): readonly string[] => {
  if (place === 'query') return queryOf(request.target).getAll(name);
  const at = operation.path.split('/').indexOf(`{${name}}`);
  const segment = pathOf(request.target).split('/')[at];
  return segment === undefined ? [] : [decodeURIComponent(segment)];
};

/** The handler looked at the request: neither the router nor the guard before it refused. */
const isLookedAt = ({ exchange: { response } }: Matched): boolean =>
  !isRouterMiss(response) && !isMethodMiss(response) && ![401, 403].includes(response.status);

/** A value of the narrow type was taken, and everything else was refused. */
const refused = (group: readonly Matched[], parameter: Parameter, type: Narrow): readonly Matched[] => {
  const fits = (one: Matched): boolean => valuesOf(one, parameter).every(readers[type]);
  const seen = group.filter((one) => isLookedAt(one) && valuesOf(one, parameter).length > 0);
  const others = seen.filter((one) => !fits(one));
  const isTaken = seen.some((one) => fits(one) && isSuccess(one.exchange.response.status));
  return isTaken && others.every(({ exchange }) => isError(exchange.response.status)) ? others : [];
};

export const parameterTypes: ContractCheck = ({ contract, pages, cassettes }) => {
  const pairs = pairsIn(contract);
  if (pairs.length === 0) return [];
  const recorded = byOperation(matchedIn(contract, cassettes));
  return pairs.flatMap(({ wide: { operation, parameter }, narrow }) => {
    const group = refused(recorded.get(operation) ?? [], parameter, narrow.type);
    const [first] = group;
    if (first === undefined) return [];
    const statuses = [...new Set(group.map(({ exchange }) => exchange.response.status))].sort().join(', ');
    const says = `${statuses} to what is no ${narrow.type}`;
    return [
      {
        code: 'parameter-type-differs',
        subject: operationName(operation),
        operation: operationName(operation),
        pointer: `#parameter/${parameter.in}/${parameter.name}`,
        severity: 'minor' as const,
        title: `${parameter.name} is a string here, and ${narrow.type} in ${operationName(narrow.operation)}; ${says}`,
        evidence: evidenceOf(first),
        ...weigh(
          {
            ...docsSay(pages, operation, ({ parameters }) => {
              const claim = parameters.find(({ in: place, name }) => place === parameter.in && name === parameter.name);
              return claim?.type === undefined ? undefined : { says: claim.type, line: claim.line };
            }),
            spec: { says: 'string', pointer: `${operation.pointer}/parameters` },
            ...serverSays(first, says),
          },
          'behaviour',
        ),
      },
    ];
  });
};
