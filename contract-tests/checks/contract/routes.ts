/** Paths: what the contract has and the server does not, what the server has and the contract does not, and both as one where a path only moved. */
import type { ContractCheck } from '../../check.ts';
import type { Occurrence } from '../../finding.ts';
import { docsSay } from '../../judge/claims.ts';
import {
  evidenceOf,
  operationName,
  recordedIn,
  serverSays,
  templateOf,
  type Matched,
  type Recorded,
} from '../../judge/exchanges.ts';
import { linksIn } from '../../judge/links.ts';
import { isAnswered, isMethodMiss, isRouterMiss } from '../../judge/message/routing.ts';
import { isNearPath } from '../../judge/message/near-path.ts';
import { weigh } from '../../judge/witnesses.ts';
import type { ContractSubject } from '../../check.ts';

type Gap = { readonly name: string; readonly one: Recorded; readonly template: string };

const firstByName = (gaps: readonly Gap[]): readonly Gap[] =>
  [...new Map(gaps.toReversed().map((gap) => [gap.name, gap])).values()].toReversed();

/** Operations whose path the router does not have, although it has been asked with a credential. */
const missing = (recorded: readonly Recorded[]): readonly Gap[] => {
  const answered = new Set(
    recorded.filter(({ exchange }) => isAnswered(exchange.response)).map(({ operation }) => operation),
  );
  return firstByName(
    recorded
      .filter(
        (one): one is Matched =>
          one.operation !== undefined && isRouterMiss(one.exchange.response) && !answered.has(one.operation),
      )
      .map((one) => ({ name: operationName(one.operation), one, template: one.operation.path })),
  );
};

/** Request lines that no operation has and a handler answers. An error status other than 404 and 405 is an answer too. */
const undocumented = (recorded: readonly Recorded[]): readonly Gap[] =>
  firstByName(
    recorded
      .filter(({ operation, exchange }) => operation === undefined && isAnswered(exchange.response))
      .map((one) => {
        const template = templateOf(one.exchange.request.target);
        return { name: `${one.exchange.request.method} ${template}`, one, template };
      }),
  );

const base = (gap: Gap, code: string) => ({
  code,
  subject: gap.name,
  operation: gap.name,
  pointer: '#path',
  evidence: evidenceOf(gap.one),
});

const moved = (gap: Gap, to: Gap, { pages }: ContractSubject): Occurrence => ({
  ...base(gap, 'served-under-another-path'),
  severity: 'breaking',
  title: `the server has no ${gap.template}; it serves ${to.template}`,
  evidence: evidenceOf(to.one),
  ...weigh(
    {
      ...documentedBy(gap, pages),
      ...serverSays(to.one, to.template),
    },
    'behaviour',
  ),
});

const documentedBy = ({ one, template }: Gap, pages: ContractSubject['pages']) => {
  if (one.operation === undefined) return {};
  return {
    ...docsSay(pages, one.operation, ({ path, line }) => ({ says: path, line })),
    spec: { says: template, pointer: one.operation.pointer },
  };
};

const absent = (gap: Gap, { pages }: ContractSubject): Occurrence => ({
  ...base(gap, 'route-missing'),
  severity: 'breaking',
  title: `the server has no ${gap.template}`,
  ...weigh({ ...documentedBy(gap, pages), ...serverSays(gap.one, 'path not found') }, 'behaviour'),
});

/** A router that answers HEAD wherever it answers GET does so everywhere: one cause, however many paths there are. */
const unlistedHead = (gap: Gap, { contract }: ContractSubject): Occurrence | undefined => {
  const get =
    gap.one.exchange.request.method === 'HEAD'
      ? contract.match('GET', gap.one.exchange.request.target.split('?')[0] ?? '')
      : undefined;
  if (get === undefined) return undefined;
  return {
    ...base(gap, 'method-undocumented'),
    subject: '#AnyGet',
    pointer: '#head',
    severity: 'info',
    title: `the server answers ${gap.one.exchange.response.status} to ${gap.name}, where the contract has GET only`,
    ...weigh({ spec: { says: 'GET', pointer: get.pointer }, ...serverSays(gap.one, 'GET and HEAD') }, 'behaviour'),
  };
};

const extra = (gap: Gap, subject: ContractSubject): Occurrence => {
  const head = unlistedHead(gap, subject);
  if (head !== undefined) return head;
  const { contract } = subject;
  const samePath = contract.operations.filter(
    ({ path }) => templateOf(path.replace(/\{[^}]*\}/g, '0')) === gap.template,
  );
  const code = samePath.length > 0 ? 'method-undocumented' : 'route-undocumented';
  const says = samePath.length > 0 ? samePath.map(({ method }) => method).join(', ') : 'no such path';
  return {
    ...base(gap, code),
    severity: 'info',
    title: `the server answers ${gap.one.exchange.response.status} to ${gap.name}, which the contract does not have`,
    ...weigh(
      { spec: { says, pointer: samePath[0]?.pointer ?? '/paths' }, ...serverSays(gap.one, gap.name) },
      'behaviour',
    ),
  };
};

const refusedMethods = (recorded: readonly Recorded[], { pages }: ContractSubject): readonly Occurrence[] =>
  recorded
    .filter((one): one is Matched => one.operation !== undefined && isMethodMiss(one.exchange.response))
    .map((one) => ({
      code: 'method-missing',
      subject: operationName(one.operation),
      operation: operationName(one.operation),
      pointer: '#method',
      severity: 'breaking' as const,
      title: `the server refuses ${one.operation.method} with ${one.exchange.response.status}`,
      evidence: evidenceOf(one),
      ...weigh(
        {
          ...docsSay(pages, one.operation, ({ method, line }) => ({ says: method, line })),
          spec: { says: one.operation.method, pointer: one.operation.pointer },
          ...serverSays(one, `${one.exchange.response.status}`),
        },
        'behaviour',
      ),
    }));

const fits = (to: Gap, gap: Gap): boolean => {
  const segments = to.template.split('/');
  const other = gap.template.split('/');
  return (
    to.one.exchange.request.method === gap.one.exchange.request.method &&
    segments.length === other.length &&
    segments.every((segment, index) => segment === '{id}' || segment === other[index])
  );
};

export const routes: ContractCheck = (subject) => {
  const recorded = recordedIn(subject.contract, subject.cassettes);
  const extras = undocumented(recorded);
  const gaps = missing(recorded);
  const target = (gap: Gap): Gap | undefined =>
    extras.find(
      (to) =>
        to.one.exchange.request.method === gap.one.exchange.request.method && isNearPath(gap.template, to.template),
    );
  const targets = new Set(gaps.map(target));
  // `/things/not-an-id` is another request to the path that was found as `/things/{id}`.
  const linked = new Set(linksIn(subject.contract, subject.cassettes).map(({ template }) => `GET ${template}`));
  // What an answer links to is told with the links.
  const isTold = (gap: Gap): boolean =>
    linked.has(gap.name) || targets.has(gap) || [...targets].some((to) => to !== undefined && fits(to, gap));
  return [
    ...gaps.map((gap) => {
      const to = target(gap);
      return to === undefined ? absent(gap, subject) : moved(gap, to, subject);
    }),
    ...extras.filter((gap) => !isTold(gap)).map((gap) => extra(gap, subject)),
    ...refusedMethods(recorded, subject),
  ];
};
