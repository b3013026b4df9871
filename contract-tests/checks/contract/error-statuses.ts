/** Errors of the wrong kind, and errors that are documented and never came although they were provoked. */
import type { ContractCheck } from '../../check.ts';
import type { Occurrence } from '../../finding.ts';
import { askedPointer, askedWords } from '../../judge/asked.ts';
import { docsSay } from '../../judge/claims.ts';
import { byOperation, evidenceOf, matchedIn, operationName, serverSays, type Matched } from '../../judge/exchanges.ts';
import { expectedErrors } from '../../judge/expected-errors.ts';
import { isError } from '../../judge/message/http.ts';
import { messageOf } from '../../judge/message/message.ts';
import { isRefusal } from '../../judge/message/refusal.ts';
import { isMethodMiss, isRouterMiss } from '../../judge/message/routing.ts';
import { weigh } from '../../judge/witnesses.ts';
import type { ContractSubject } from '../../check.ts';

type Provoked = { readonly one: Matched; readonly expected: readonly number[] };

/** A refusal that is none of those that the request asked for; a 5xx is told by itself. */
const isOther = ({ one: { exchange }, expected }: Provoked): boolean => {
  const { response } = exchange;
  const isRefusal = isError(response.status) && response.status < 500;
  return isRefusal && !isRouterMiss(response) && !isMethodMiss(response) && !expected.includes(response.status);
};

const neverSent = ({ one, expected }: Provoked, status: string, { pages }: ContractSubject): Occurrence => {
  const { exchange, operation } = one;
  const sent = String(exchange.response.status);
  return {
    code: 'status-never-sent',
    subject: operationName(operation),
    operation: operationName(operation),
    pointer: '#status',
    status,
    severity: 'minor',
    title: `${status} is documented, but ${askedWords(exchange)} gets ${sent}: ${messageOf(exchange.response)}`,
    evidence: evidenceOf(one),
    ...weigh(
      {
        ...docsSay(pages, operation, ({ responses }) => {
          const claim = responses.find((response) => response.status === status);
          return claim && { says: status, line: claim.line };
        }),
        spec: {
          says: expected.map(String).includes(status) ? status : expected.join(', '),
          pointer: `${operation.pointer}/responses/${status}`,
        },
        ...serverSays(one, sent),
      },
      'behaviour',
    ),
  };
};

const wrongClass = ({ one, expected }: Provoked): Occurrence => {
  const { exchange, operation } = one;
  const sent = String(exchange.response.status);
  return {
    code: 'status-wrong-class',
    subject: operationName(operation),
    operation: operationName(operation),
    pointer: askedPointer(exchange),
    status: sent,
    severity: 'minor',
    title: `answers ${sent} to ${askedWords(exchange)} (${messageOf(exchange.response)}), where ${expected.join(' or ')} says what is wrong`,
    evidence: evidenceOf(one),
    ...weigh(
      { spec: { says: expected.join(' or '), pointer: `${operation.pointer}/responses` }, ...serverSays(one, sent) },
      'bug',
    ),
  };
};

/** What a server says of all who may not do a thing has one cause, wherever it is said. */
const refusedAsFailure = (one: Matched): Occurrence => {
  const { exchange, operation } = one;
  const expected = [401, 403].filter((status) => String(status) in operation.responses);
  const right = (expected.length > 0 ? expected : [401, 403]).join(' or ');
  const sent = String(exchange.response.status);
  return {
    code: 'status-wrong-class',
    subject: '#AnyRefusal',
    operation: operationName(operation),
    pointer: '#permission',
    status: sent,
    severity: 'minor',
    title: `answers ${sent} to who may not do this (${messageOf(exchange.response)}), where ${right} says so`,
    evidence: evidenceOf(one),
    ...weigh({ spec: { says: right, pointer: `${operation.pointer}/responses` }, ...serverSays(one, sent) }, 'bug'),
  };
};

const judged = (provoked: Provoked, sent: ReadonlySet<string>, subject: ContractSubject): readonly Occurrence[] => {
  const { one, expected } = provoked;
  const { responses } = one.operation;
  const documented = expected.map(String).filter((status) => status in responses);
  if (documented.length > 0 && !documented.some((status) => sent.has(status)))
    return documented.slice(0, 1).map((status) => neverSent(provoked, status, subject));
  // A status that the contract lists by its number is what it promises, whatever its name says.
  return String(one.exchange.response.status) in responses ? [] : [wrongClass(provoked)];
};

export const errorStatuses: ContractCheck = (subject) =>
  [...byOperation(matchedIn(subject.contract, subject.cassettes))].flatMap(([, group]) => {
    const sent = new Set(group.map(({ exchange }) => String(exchange.response.status)));
    return group.flatMap((one) => {
      if (isRefusal(one.exchange)) return [refusedAsFailure(one)];
      const expected = expectedErrors(one.exchange);
      const provoked = expected === undefined ? undefined : { one, expected };
      return provoked === undefined || !isOther(provoked) ? [] : judged(provoked, sent, subject);
    });
  });
