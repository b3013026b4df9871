/** The statuses that a page prints and those that the contract lists. */
import type { PageCheck } from '../../check.ts';
import type { Matched } from '../../judge/exchanges.ts';
import { isSuccess } from '../../judge/message/http.ts';
import { contradiction, pairsOf, serverOf, type Heard } from '../../judge/page-pairs.ts';

const sentSuccesses = (seen: readonly Matched[]): Heard | undefined => {
  const succeeded = seen.filter(({ exchange }) => isSuccess(exchange.response.status));
  const [by] = succeeded;
  const statuses = [...new Set(succeeded.map(({ exchange }) => exchange.response.status))].sort();
  return by && { says: statuses.join(', '), by };
};

export const pageStatuses: PageCheck = (subject) =>
  pairsOf(subject).flatMap(({ claims, operation }) => {
    const printed = claims.responses.map(({ status }) => status);
    const listed = Object.keys(operation.responses);
    const differing = [
      ...claims.responses
        .filter(({ status }) => !listed.includes(status))
        .map(({ status, line }) => ({ status, line, docs: 'printed', spec: 'not listed' })),
      ...listed
        .filter((status) => !printed.includes(status))
        .map((status) => ({ status, line: claims.line, docs: 'not printed', spec: 'listed' })),
    ];
    return differing.map(({ status, line, docs, spec }) => {
      const seen = serverOf(subject, operation, sentSuccesses).server;
      return contradiction(subject, {
        code: 'page-status',
        operation,
        pointer: `#response/${status}`,
        severity: 'minor',
        title: `${status} is ${docs} on the page and ${spec} in the contract`,
        line,
        docs: `${status} ${docs}`,
        spec: { says: `${status} ${spec}`, pointer: `${operation.pointer}/responses` },
        ...(status.startsWith('2') && seen && { server: { ...seen, says: `sends ${seen.says}` } }),
        nature: 'document',
      });
    });
  });
