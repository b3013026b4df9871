/** A HEAD that answers otherwise than the GET of the same target: it must be the same without the body (RFC 9110, 9.3.2). */
import type { Exchange } from '../../../src/testing/cassette.ts';
import type { ScenarioCheck } from '../../check.ts';
import { evidenceOf, operationName, serverSays } from '../../judge/exchanges.ts';
import { isMethodMiss, isRouterMiss } from '../../judge/message/routing.ts';
import { weigh } from '../../judge/witnesses.ts';

/** Of no meaning where there is no body, or another each time. */
const passing = new Set(['content-encoding', 'trace-id', 'set-cookie']);

const headersOf = ({ response }: Exchange): ReadonlyMap<string, string> =>
  new Map(
    response.headers.map(([name, value]): [string, string] => [name, value]).filter(([name]) => !passing.has(name)),
  );

const asked = ({ request: { target, auth, headers } }: Exchange): string => JSON.stringify([target, auth, headers]);

const differences = (head: Exchange, get: Exchange): readonly string[] => {
  const [one, two] = [headersOf(head), headersOf(get)];
  const names = [...new Set([...one.keys(), ...two.keys()])].sort();
  return [
    ...(head.response.status === get.response.status
      ? []
      : [`status ${head.response.status}, not ${get.response.status}`]),
    ...names.flatMap((name) =>
      one.get(name) === two.get(name) ? [] : [`${name} ${one.get(name) ?? 'absent'}, not ${two.get(name) ?? 'absent'}`],
    ),
  ];
};

export const headUnlikeGet: ScenarioCheck = ({ cassette, contract }) =>
  cassette.exchanges.flatMap((head) => {
    const [path = ''] = head.request.target.split('?');
    const operation = contract.match('HEAD', path) ?? contract.match('GET', path);
    if (head.request.method !== 'HEAD' || operation === undefined) return [];
    // A server may have no HEAD where the contract has none.
    const { status } = head.response;
    const isRefused = isMethodMiss(head.response) || isRouterMiss(head.response) || [401, 403, 404].includes(status);
    if (isRefused && operation.method !== 'HEAD') return [];
    const get = cassette.exchanges.find((one) => one.request.method === 'GET' && asked(one) === asked(head));
    const found = get === undefined ? [] : differences(head, get);
    if (found.length === 0) return [];
    const seen = { cassette, exchange: head };
    return [
      {
        code: 'head-unlike-get',
        subject: operationName({ method: 'HEAD', path: operation.path }),
        operation: operationName(operation),
        pointer: '#headers',
        severity: 'minor' as const,
        title: `HEAD answers otherwise than GET: ${found.join('; ')}`,
        evidence: evidenceOf(seen),
        ...weigh(
          { spec: { says: 'as GET', pointer: operation.pointer }, ...serverSays(seen, found.join('; ')) },
          'bug',
        ),
      },
    ];
  });
