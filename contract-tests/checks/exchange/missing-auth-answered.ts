/** The contract asks for a credential, the server answers without one. */
import type { ExchangeCheck } from '../../check.ts';
import { isCredentialRequired } from '../../judge/credential-means.ts';
import { evidenceOf, operationName, serverSays } from '../../judge/exchanges.ts';
import { isSuccess, queryOf } from '../../judge/message/http.ts';
import { securityPointer } from '../../judge/whole-pointer.ts';
import { weigh } from '../../judge/witnesses.ts';

/** Credentials that do not stand in the Authorization header: v1 clients put them into the query. */
const inQuery = (target: string): boolean => ['u', 'p'].some((name) => queryOf(target).has(name));

export const missingAuthAnswered: ExchangeCheck = (subject) => {
  const { exchange, operation, contract } = subject;
  if (operation === undefined || !isCredentialRequired(operation) || !isSuccess(exchange.response.status)) return [];
  if (exchange.request.auth.scheme !== 'none' || inQuery(exchange.request.target)) return [];
  const schemes = operation.security.flatMap((requirement) => Object.keys(requirement)).join(' or ');
  return [
    {
      code: 'auth-not-needed',
      subject: operationName(operation),
      operation: operationName(operation),
      pointer: '#security',
      severity: 'minor',
      title: `answers ${exchange.response.status} without a credential; documented: ${schemes}`,
      evidence: evidenceOf(subject),
      ...weigh(
        {
          spec: { says: schemes, pointer: securityPointer(contract, operation) },
          ...serverSays(subject, 'no credential needed'),
        },
        'behaviour',
      ),
    },
  ];
};
