/** A page says something of an answer in prose, and the answer is not so. */
import { isDeepStrictEqual } from 'node:util';
import { valueAt } from '../../../src/spec/pointer.ts';
import type { ExchangeCheck } from '../../check.ts';
import { evidenceOf, operationName, serverSays } from '../../judge/exchanges.ts';
import { weigh } from '../../judge/witnesses.ts';

const shown = (value: unknown): string => (value === undefined ? 'nothing' : JSON.stringify(value));

export const claimDenied: ExchangeCheck = (subject) => {
  const { exchange, operation } = subject;
  const { purpose, response } = exchange;
  if (purpose.kind !== 'claim' || operation === undefined) return [];
  const seen = valueAt(response, purpose.at);
  const holds = 'is' in purpose ? isDeepStrictEqual(seen, purpose.is) : !isDeepStrictEqual(seen, purpose.isNot);
  if (holds) return [];
  const docs = { says: purpose.says, page: purpose.page, line: purpose.line };
  return [
    {
      code: 'claim-denied',
      subject: operationName(operation),
      operation: operationName(operation),
      pointer: `#response${purpose.at}`,
      severity: 'breaking',
      title: `the page promises: ${purpose.says}; the answer has ${shown(seen)}`,
      evidence: evidenceOf(subject),
      ...weigh({ docs, ...serverSays(subject, shown(seen)) }, 'behaviour'),
    },
  ];
};
