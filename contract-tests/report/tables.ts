/** What a run took and what came of it, as tables for people. */
import type { Confirmation } from '../live/confirm.ts';
import type { Report } from './report.ts';

const row = (numbers: readonly (number | string)[], name: string): string =>
  `  ${numbers.map((number) => String(number).padStart(9)).join('')}  ${name}`;

/** Only where a server answered: the dearest first. */
export const operationTable = ({ perOperation }: Pick<Report, 'perOperation'>): readonly string[] => {
  const timed = perOperation.filter(({ ms }) => ms !== undefined).sort((a, b) => (b.ms ?? 0) - (a.ms ?? 0));
  if (timed.length === 0) return [];
  const sum = (numbers: readonly number[]): number => numbers.reduce((total, each) => total + each, 0);
  return [
    row(['requests', 'ms'], ''),
    ...timed.map(({ operation, requests, ms = 0 }) => row([requests, Math.round(ms)], operation)),
    row([sum(timed.map(({ requests }) => requests)), Math.round(sum(timed.map(({ ms = 0 }) => ms)))], 'all operations'),
  ];
};

export const probeTable = ({ probeKinds }: Pick<Report, 'probeKinds'>): readonly string[] =>
  probeKinds.length === 0
    ? []
    : [
        row(['sent', 'findings'], ''),
        ...probeKinds.map(({ probe, sent, found }) => row([sent, found], `probe ${probe}`)),
      ];

export const confirmationLines = ({
  held,
  notHeld,
  alone,
  notShown,
  requests,
  ms,
}: Confirmation): readonly string[] => [
  `confirmed: ${held} findings held when sent again, alone and beside 25 organisations of others (${alone} of them on a server of their own only); ` +
    `${new Set(notHeld.map(({ id }) => id)).size} did not; ${notShown} are of pages, the contract or many answers, and no single request shows them; ${requests} requests, ${(ms / 1000).toFixed(1)} s`,
  ...notHeld.map(({ id, on, says }) => `did not hold (${on} server)  ${id}  ${says}`),
];
