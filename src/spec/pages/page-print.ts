/** Two prints of the same pages beside each other. The other one is not kept: its digest and what it claims otherwise are. */
import type { Fact } from '../update/facts.ts';
import { sha256 } from '../update/lock.ts';
import { pageFacts } from './page-facts.ts';
import type { PageClaims } from './pages.ts';

/** One page of another print: `differences` are claims that it adds (`+`) or lacks (`-`); with them the pinned claims have the digest. */
export type OtherPrint = { readonly digest: string; readonly differences: readonly string[] };

/** Every claim of a page as a line, in no order but that of rows, which is a claim itself. */
export const claimLines = (claims: PageClaims): readonly string[] =>
  pageFacts(claims)
    .flatMap((fact) => linesOf(fact))
    .sort();

const linesOf = ({ kind, name, value, facts }: Fact, of = '', place = ''): readonly string[] => {
  const own = [of, kind === 'properties' ? `row ${place}` : kind, name].filter((text) => text !== '').join(' ');
  const inner = facts.flatMap((fact, index) => linesOf(fact, own, String(index)));
  return [
    ...(value === undefined && facts.length > 0 ? [] : [value === undefined ? own : `${own}: ${value}`]),
    ...inner,
  ];
};

const digestOf = (lines: readonly string[]): string => sha256(lines.join('\n'));

/** Lines of `one` without those of `two`, as often as they stand there. */
const without = (one: readonly string[], two: readonly string[]): readonly string[] => {
  const left = [...two];
  return one.filter((line) => {
    const at = left.indexOf(line);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
};

export const comparePrints = (pinned: PageClaims, other: PageClaims): OtherPrint => {
  const [ours, theirs] = [claimLines(pinned), claimLines(other)];
  const differences = [
    ...without(ours, theirs).map((line) => `- ${line}`),
    ...without(theirs, ours).map((line) => `+ ${line}`),
  ];
  return { digest: digestOf(theirs), differences };
};

/** Whether pinned claims with the differences are what the other print claims. */
export const isPrint = (pinned: PageClaims, { digest, differences }: OtherPrint): boolean => {
  const part = (sign: string) => differences.flatMap((line) => (line.startsWith(sign) ? [line.slice(2)] : []));
  const lines = [...without(claimLines(pinned), part('- ')), ...part('+ ')].sort();
  return digestOf(lines) === digest;
};
