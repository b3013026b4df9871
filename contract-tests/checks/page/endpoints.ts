/** The list of all endpoints: an operation is there under its own name, or it is not there. */
import type { PageCheck } from '../../check.ts';
import { operationName } from '../../judge/exchanges.ts';
import { contradiction, meantBy } from '../../judge/page-pairs.ts';

export const pageEndpoints: PageCheck = (subject) => {
  const { contract, page } = subject;
  const { endpoints = [] } = page;
  const listed = new Set(endpoints.map((endpoint) => meantBy(contract, endpoint)));
  const wrong = endpoints.flatMap((endpoint) => {
    const operation = meantBy(contract, endpoint);
    if (operation?.id === endpoint.operationId) return [];
    return [
      contradiction(subject, {
        code: operation === undefined ? 'page-endpoint-unknown' : 'page-endpoint-name',
        operation: operation ?? endpoint,
        pointer: '#endpoint',
        severity: 'minor',
        title: `the list of endpoints has ${operationName(endpoint)} as ${endpoint.operationId}`,
        line: endpoint.line,
        docs: endpoint.operationId,
        spec: { says: operation?.id ?? 'no such operation', pointer: operation?.pointer ?? '/paths' },
      }),
    ];
  });
  const missing = contract.operations
    .filter((operation) => endpoints.length > 0 && !listed.has(operation))
    .map((operation) =>
      contradiction(subject, {
        code: 'page-endpoint-missing',
        operation,
        pointer: '#endpoint',
        severity: 'minor',
        title: `the list of endpoints does not have ${operationName(operation)}`,
        line: 1,
        docs: 'not listed',
        spec: { says: 'declared', pointer: operation.pointer },
      }),
    );
  return [...wrong, ...missing];
};
