/** A page says something of an answer in prose, and the answer is not so. */
import type { Operation } from '../../../src/spec/document.ts';
import type { StatedClaim } from '../../../src/testing/cassette.ts';
import type { ExchangeCheck } from '../../check.ts';
import type { Witnesses } from '../../finding.ts';
import { claimHolds, seenBy } from '../../judge/claim-holds.ts';
import { evidenceOf, operationName, serverSays, templateOf } from '../../judge/exchanges.ts';
import { weigh } from '../../judge/witnesses.ts';

const shown = (value: unknown): string => (value === undefined ? 'nothing' : JSON.stringify(value));

/**
 * Of a query parameter the contract says whether there is one, and what a page prints about one is its description there.
 * Of anything else that pages say in prose it is silent.
 */
const specSays = (
  operation: Operation | undefined,
  { about, says }: StatedClaim,
  seen: string,
): Pick<Witnesses, 'spec'> => {
  const [, name] = /^#query\/([^/]+)(?:\/.+)?$/.exec(about?.pointer ?? '') ?? [];
  if (operation === undefined || name === undefined) return {};
  const declared = operation.parameters.some((parameter) => parameter.in === 'query' && parameter.name === name);
  return { spec: { says: declared ? says : seen, pointer: `${operation.pointer}/parameters` } };
};

export const claimDenied: ExchangeCheck = (subject) => {
  const { exchange, operation } = subject;
  const { purpose, request } = exchange;
  if (purpose.kind !== 'claim') return [];
  if (claimHolds(purpose, exchange)) return [];
  const seen = seenBy(purpose, exchange);
  const name = operationName(operation ?? { method: request.method, path: templateOf(request.target) });
  const docs = { says: purpose.says, page: purpose.page, line: purpose.line };
  const spec = specSays(operation, purpose, shown(seen));
  // A parameter that the contract declares here is this operation's own affair.
  const own = { subject: name, pointer: purpose.about?.pointer ?? `#response${purpose.at}` };
  const about = spec.spec?.says === docs.says ? own : (purpose.about ?? own);
  return [
    {
      code: 'claim-denied',
      ...about,
      operation: name,
      severity: 'breaking',
      title: `the page promises: ${purpose.says}; the answer has ${shown(seen)}`,
      evidence: evidenceOf(subject),
      ...weigh({ docs, ...spec, ...serverSays(subject, shown(seen)) }, 'behaviour'),
    },
  ];
};
