/** A field that only the server may set, set by a request: the answer has the value that was sent. */
import { isDeepStrictEqual } from 'node:util';
import { isRecord } from '../../../src/spec/is-record.ts';
import type { ExchangeCheck } from '../../check.ts';
import { docsSay, requestPartClaim } from '../../judge/claims.ts';
import { evidenceOf, operationName, serverSays } from '../../judge/exchanges.ts';
import { jsonValue } from '../../judge/message/documents.ts';
import { isSuccess } from '../../judge/message/http.ts';
import { probeOf } from '../../judge/probe-meaning.ts';
import { requirementOf } from '../../judge/schema/requirement.ts';
import { weigh } from '../../judge/witnesses.ts';

const at = (value: unknown, name: string): unknown => (isRecord(value) ? value[name] : undefined);

/** Wherever in the answer: some wrap what was made. */
const holds = (value: unknown, name: string, wanted: unknown): boolean =>
  isDeepStrictEqual(at(value, name), wanted) ||
  (isRecord(value) &&
    Object.values(value).some((inner) => isRecord(inner) && isDeepStrictEqual(at(inner, name), wanted)));

export const readOnlyAccepted: ExchangeCheck = (subject) => {
  const { exchange, operation, contract, pages } = subject;
  const probe = probeOf(exchange);
  const name = probe?.probe === 'read-only-field' ? probe.detail?.split('=')[0] : undefined;
  const sent = name === undefined ? undefined : at(jsonValue(exchange.request.body), name);
  if (operation === undefined || name === undefined || sent === undefined) return [];
  const { status, body } = exchange.response;
  // What is passed over in silence is as the standard has it.
  if (!isSuccess(status) || !holds(jsonValue(body), name, sent)) return [];
  const requirement = requirementOf(contract.document, operation, name, jsonValue(exchange.request.body));
  return [
    {
      code: 'read-only-accepted',
      subject: requirement?.component === undefined ? operationName(operation) : `#${requirement.component}`,
      operation: operationName(operation),
      pointer: requirement?.component === undefined ? `#request/${name}` : `#${name}`,
      severity: 'minor',
      title: `${name} is documented as read-only; the server takes ${JSON.stringify(sent)}`,
      evidence: evidenceOf(subject),
      ...weigh(
        {
          ...docsSay(pages, operation, (claims) => {
            const claim = requestPartClaim(claims, name);
            return claim && { says: 'can be set', line: claim.line };
          }),
          spec: { says: 'read-only', pointer: requirement?.pointer ?? `${operation.pointer}/requestBody` },
          ...serverSays(subject, 'can be set'),
        },
        'behaviour',
      ),
    },
  ];
};
