/** A documented success that was never seen, although the operation succeeded: one of several, and the others came. */
import type { ContractCheck } from '../../check.ts';
import { docsSay } from '../../judge/claims.ts';
import { byOperation, evidenceOf, matchedIn, operationName, serverSays } from '../../judge/exchanges.ts';
import { isSuccess } from '../../judge/message/http.ts';
import { successesOf } from '../../judge/message/responses.ts';
import { weigh } from '../../judge/witnesses.ts';

const list = (statuses: readonly string[]): string => [...new Set(statuses)].sort().join(', ');

export const successesNeverSent: ContractCheck = ({ contract, pages, cassettes }) =>
  [...byOperation(matchedIn(contract, cassettes))].flatMap(([operation, group]) => {
    const documented = successesOf(operation);
    const succeeded = group.filter(({ exchange }) => isSuccess(exchange.response.status));
    const sent = list(succeeded.map(({ exchange }) => String(exchange.response.status)));
    const [first] = succeeded;
    // An undocumented success in place of the documented one is a finding already; this is about one too many.
    if (
      first === undefined ||
      !succeeded.every(({ exchange }) => documented.includes(String(exchange.response.status)))
    )
      return [];
    return documented
      .filter((status) => !sent.includes(status))
      .map((status) => ({
        code: 'status-never-sent',
        subject: operationName(operation),
        operation: operationName(operation),
        pointer: '#status',
        status,
        severity: 'minor' as const,
        title: `${status} is documented, but ${succeeded.length} successes were all ${sent}`,
        evidence: evidenceOf(first),
        ...weigh(
          {
            ...docsSay(pages, operation, ({ responses }) => {
              const claim = responses.find((response) => response.status === status);
              const successes = responses.map((response) => response.status).filter((each) => each.startsWith('2'));
              return claim && { says: list(successes), line: claim.line };
            }),
            spec: { says: list(documented), pointer: `${operation.pointer}/responses/${status}` },
            ...serverSays(first, sent),
          },
          'behaviour',
        ),
      }));
  });
