/** A status that the contract neither lists nor covers by `default`. */
import type { ExchangeCheck } from '../../check.ts';
import { docsSay } from '../../judge/claims.ts';
import { evidenceOf, operationName, serverSays } from '../../judge/exchanges.ts';
import { isError, isSuccess } from '../../judge/message/http.ts';
import { successesOf } from '../../judge/message/responses.ts';
import { answeringOperation } from '../../judge/subject-of.ts';
import { weigh } from '../../judge/witnesses.ts';

/** What is said about successes when a success is in question, and about all statuses when an error is. */
const relevant = (statuses: readonly string[], success: boolean): string =>
  statuses.filter((status) => !success || status.startsWith('2')).join(', ') || 'no success';

export const statusUndocumented: ExchangeCheck = (subject) => {
  const { exchange, pages } = subject;
  const operation = answeringOperation(subject);
  const { status } = exchange.response;
  if (operation === undefined || String(status) in operation.responses) return [];
  // An error that only `default` covers is told in a table of its own, not as a finding.
  if (isError(status) && 'default' in operation.responses) return [];
  const success = isSuccess(status);
  const documented = relevant(success ? successesOf(operation) : Object.keys(operation.responses), success);
  return [
    {
      code: 'status-undocumented',
      subject: operationName(operation),
      operation: operationName(operation),
      pointer: '#status',
      status: String(status),
      severity: success ? 'breaking' : 'minor',
      title: `answers ${status}; documented: ${documented}`,
      evidence: evidenceOf(subject),
      ...weigh(
        {
          ...docsSay(pages, operation, ({ responses, line }) => ({
            says: relevant(
              responses.map((response) => response.status),
              success,
            ),
            line: responses.find((response) => !success || response.status.startsWith('2'))?.line ?? line,
          })),
          spec: { says: documented, pointer: `${operation.pointer}/responses` },
          ...serverSays(subject, String(status)),
        },
        'behaviour',
      ),
    },
  ];
};
