/** Links that the server sends: into no operation of the contract, and to where there is nothing. One finding a path, wherever it is linked. */
import type { ContractCheck } from '../../check.ts';
import { evidenceOf, operationName, recordedIn, serverSays, templateOf, type Recorded } from '../../judge/exchanges.ts';
import { isLinkDocumented, linksIn, type Link } from '../../judge/links.ts';
import { isMethodMiss, isRouterMiss } from '../../judge/message/routing.ts';
import { weigh } from '../../judge/witnesses.ts';

/** Nothing is there, or, for what says to be the way to a thing itself, nothing that can be read. */
const isDeadEnd = ({ exchange: { response } }: Recorded, keys: string): boolean =>
  isRouterMiss(response) || (isMethodMiss(response) && /(^|\.)self$/.test(keys));

/** Those who followed a link, with a credential: without one everything is a 401. */
const followersOf = (recorded: readonly Recorded[]): ReadonlyMap<string, readonly Recorded[]> => {
  const groups = new Map<string, Recorded[]>();
  for (const one of recorded) {
    const { method, target, auth } = one.exchange.request;
    if (method !== 'GET' || auth.scheme === 'none') continue;
    const template = templateOf(target);
    groups.set(template, [...(groups.get(template) ?? []), one]);
  }
  return groups;
};

const occurrence = ({ template, keys, source }: Link, deadEnd: Recorded | undefined) => {
  const { status } = deadEnd?.exchange.response ?? {};
  const where = `\`${keys}\` of ${operationName(source.operation)}`;
  return {
    code: deadEnd === undefined ? 'link-undocumented' : 'link-dead',
    subject: `GET ${template}`,
    operation: operationName(source.operation),
    pointer: '#link',
    severity: deadEnd === undefined ? ('info' as const) : ('minor' as const),
    title:
      deadEnd === undefined
        ? `${where} links to ${template}, which the contract does not have`
        : `${where} links to ${template}, where a GET gets ${status}`,
    evidence: evidenceOf(deadEnd ?? source),
    ...weigh(
      {
        spec: { says: 'no such path', pointer: '/paths' },
        ...serverSays(
          source,
          deadEnd === undefined ? `links to ${template}` : `links to ${template}, which is not there`,
        ),
      },
      deadEnd === undefined ? 'behaviour' : 'bug',
    ),
  };
};

export const links: ContractCheck = ({ contract, cassettes }) => {
  const followers = followersOf(recordedIn(contract, cassettes));
  return linksIn(contract, cassettes).flatMap((link) => {
    const followed = followers.get(link.template) ?? [];
    const deadEnd = followed.every((one) => isDeadEnd(one, link.keys)) ? followed[0] : undefined;
    return deadEnd === undefined && isLinkDocumented(contract, link.target) ? [] : [occurrence(link, deadEnd)];
  });
};
