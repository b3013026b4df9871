/** Answers of a live server that are not those of the recording, as occurrences. */
import type { Cassette } from '../../src/testing/cassette.ts';
import type { Contract } from '../check.ts';
import type { Occurrence } from '../finding.ts';
import { operationName, templateOf } from '../judge/exchanges.ts';
import { pathOf } from '../judge/message/http.ts';
import type { Difference } from '../replay/compare.ts';
import type { Replay } from '../replay/replay-cassette.ts';

/** Organisation and bucket of every throwaway server. */
const recordingOrg = 'throwaway';

const shown = (value: unknown): string => {
  const text = JSON.stringify(value) as string | undefined; // undefined gives undefined
  return text === undefined ? 'nothing' : text.length > 80 ? `${text.slice(0, 77)}...` : text;
};

/** On a server that is somebody's, values that this run did not make are told by type and length only. */
const veiled = (value: unknown): string =>
  typeof value === 'string'
    ? `a string of ${value.length} characters`
    : value === undefined
      ? 'nothing'
      : `a value of type ${typeof value}`;

const sameKind = 'differs-from-recording';

const kindOf = (value: unknown): string =>
  value === undefined ? 'nothing' : value === null ? 'null' : Array.isArray(value) ? 'a list' : typeof value;

/** A text that became a list breaks its readers, another text does not: so the one is told apart from the other. */
const codeFor = ({ recorded, live }: Difference): string =>
  kindOf(recorded) === kindOf(live) ? sameKind : 'kind-differs-from-recording';

/** On a server that is somebody's others have things too, and those of the recording's server are not there. */
const isOthers = ({ pointer, recorded }: Difference): boolean =>
  pointer === 'foreignItems' || (recorded !== undefined && JSON.stringify(recorded).includes(`"${recordingOrg}"`));

export type DifferenceOptions = { readonly version: string; readonly veil: boolean };

/** Which item of a list it was does not tell causes apart. */
const pointerOf = (pointer: string): string => `#${pointer.replace(/\/\[[^\]]*\]/g, '/[]')}`;

export const differenceOccurrences = (
  contract: Contract,
  cassette: Cassette,
  replay: Replay,
  { version, veil }: DifferenceOptions,
): readonly Occurrence[] => {
  const show = veil ? veiled : shown;
  const nameOf = (id: string): string => {
    const request = cassette.exchanges.find((exchange) => exchange.id === id)?.request ?? { method: '', target: '' };
    const operation = contract.match(request.method, pathOf(request.target));
    return operation === undefined ? `${request.method} ${templateOf(request.target)}` : operationName(operation);
  };
  const base = (exchange: string) => ({
    subject: nameOf(exchange),
    operation: nameOf(exchange),
    severity: 'minor' as const,
    evidence: { cassette: cassette.scenario, exchange },
    oddOneOut: 'nobody' as const,
    fix: [],
  });
  const own = veil ? replay.differences.filter((one) => !isOthers(one)) : replay.differences;
  const differing = own.map((one): Occurrence => ({
    ...base(one.exchange),
    code: codeFor(one),
    // What somebody keeps on his own server may well be of another kind.
    ...(veil && codeFor(one) !== sameKind && { severity: 'info' as const }),
    pointer: pointerOf(one.pointer),
    title: `${one.pointer} is ${show(one.live)}, recorded was ${shown(one.recorded)}`,
    server: { says: show(one.live), version },
  }));
  const unsent = replay.unresolved.map(({ exchange, canonical }): Occurrence => ({
    ...base(exchange),
    code: 'differs-from-recording',
    pointer: '#request',
    title: `could not be sent: no answer gave ${canonical.join(', ')}`,
  }));
  return [...differing, ...unsent];
};
