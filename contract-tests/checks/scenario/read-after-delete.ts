/** A resource that was deleted and is still served. */
import type { ScenarioCheck } from '../../check.ts';
import type { Exchange } from '../../../src/testing/cassette.ts';
import { evidenceOf, operationName, serverSays } from '../../judge/exchanges.ts';
import { isSuccess, pathOf } from '../../judge/message/http.ts';
import { weigh } from '../../judge/witnesses.ts';

const isDelete = ({ request, response }: Exchange): boolean =>
  request.method === 'DELETE' && isSuccess(response.status);

/** Whether something under this path was written again in between. */
const isWritten = ({ request, response }: Exchange, path: string): boolean =>
  ['POST', 'PUT', 'PATCH'].includes(request.method) &&
  isSuccess(response.status) &&
  path.startsWith(pathOf(request.target));

export const readAfterDelete: ScenarioCheck = ({ cassette, contract }) =>
  cassette.exchanges.flatMap((deletion, at) => {
    const path = pathOf(deletion.request.target);
    const operation = contract.match('GET', path);
    if (!isDelete(deletion) || operation === undefined) return [];
    const later = cassette.exchanges.slice(at + 1);
    const end = later.findIndex((exchange) => isWritten(exchange, path));
    const exchange = later
      .slice(0, end < 0 ? undefined : end)
      .find(
        ({ request, response }) =>
          request.method === 'GET' && pathOf(request.target) === path && isSuccess(response.status),
      );
    if (exchange === undefined) return [];
    const seen = { cassette, exchange };
    return [
      {
        code: 'read-after-delete',
        subject: operationName(operation),
        operation: operationName(operation),
        pointer: '#status',
        severity: 'breaking' as const,
        title: `answers ${exchange.response.status} after DELETE answered ${deletion.response.status}`,
        evidence: evidenceOf(seen),
        ...weigh({ ...serverSays(seen, `${exchange.response.status} after the delete`) }, 'bug'),
      },
    ];
  });
