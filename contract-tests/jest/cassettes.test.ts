/** Every recorded exchange as a test: it is judged, and whatever was found about it is known. */
import { describe, expect, test } from '@jest/globals';
import type { Finding } from '../finding.ts';
import { recordedIn, type Recorded } from '../judge/exchanges.ts';
import { pathOf } from '../judge/message/http.ts';
import { judge } from '../judge/judge.ts';
import { contractOf } from '../contract-of.ts';
import { pageOccurrences, serverOccurrences } from '../judge/occurrences.ts';
import { findingId } from '../finding.ts';
import { loadInputs } from '../load-inputs.ts';
import { readCassettes } from '../record/cassette-folder.ts';
import { defaultVersion } from '../server/locate.ts';

const inputs = await loadInputs();
const cassettes = await readCassettes(defaultVersion);
const judgement = judge({ ...inputs, cassettes, full: true, serverVersion: defaultVersion });
const findings = new Map(judgement.findings.map((finding) => [finding.id, finding]));

const contract = contractOf(inputs.pinned);
const key = (cassette: string, exchange: string): string => `${cassette} ${exchange}`;

const byExchange = new Map<string, Set<Finding>>();
for (const occurrence of [
  ...serverOccurrences(contract, { ...inputs, cassettes }),
  ...pageOccurrences(contract, { ...inputs, cassettes }),
]) {
  const finding = findings.get(findingId(occurrence));
  if (finding === undefined || !('cassette' in occurrence.evidence)) continue;
  const at = key(occurrence.evidence.cassette, occurrence.evidence.exchange);
  byExchange.set(at, (byExchange.get(at) ?? new Set()).add(finding));
}

const foundIn = ({ cassette, exchange }: Recorded): readonly Finding[] => [
  ...(byExchange.get(key(cassette.scenario, exchange.id)) ?? []),
];

/** `POST /restore/sql answers 200, the docs say 204`. */
const nameOf = (one: Recorded): string => {
  const { request, response } = one.exchange;
  const wrong = foundIn(one).find(
    ({ status, docs }) => status === String(response.status) && docs !== undefined && docs.says !== status,
  );
  const docs =
    wrong?.docs === undefined || wrong.code !== 'status-undocumented' ? '' : `, the docs say ${wrong.docs.says}`;
  return `${one.exchange.id} ${request.method} ${pathOf(request.target).replace(/^\/api\/v2(?=\/)/, '')} answers ${response.status}${docs}`;
};

/** An operation answers for it, or the server refused a request line that nobody has, or that it answered is a finding. */
const isJudged = (one: Recorded): boolean =>
  one.operation !== undefined ||
  [401, 404, 405].includes(one.exchange.response.status) ||
  foundIn(one).length > 0 ||
  isToldElsewhere(one);

/** Routes, and links that lead to none, are told once, with the first exchange that shows them. */
const isToldElsewhere = ({ exchange }: Recorded): boolean =>
  [...findings.values()].some(
    ({ pointer, server, id }) =>
      ['#path', '#link'].includes(pointer) &&
      [server?.says ?? '', id].some((text) => sameRoute(text, pathOf(exchange.request.target))),
  );

const sameRoute = (text: string, path: string): boolean =>
  text
    .split(/[ :]/)
    .some((part) => part.startsWith('/') && new RegExp(`^${part.replace(/\{[^}]*\}/g, '[^/]+')}$`).test(path));

for (const cassette of cassettes) {
  describe(cassette.scenario, () => {
    test.each(recordedIn(contract, [cassette]).map((one) => [nameOf(one), one] as const))('%s', (_, one) => {
      expect(isJudged(one)).toBe(true);
      expect(
        foundIn(one)
          .filter(({ known }) => known === 'new')
          .map(({ id, title }) => `${id}: ${title}`),
      ).toEqual([]);
    });
  });
}

test('what docs pages and contract say by themselves is known too', () => {
  expect(judgement.findings.filter(({ known }) => known === 'new').map(({ id, title }) => `${id}: ${title}`)).toEqual(
    [],
  );
});

test('nothing is stale: each baseline entry and overlay action explains something, each operation of the floor is exercised', () => {
  expect(judgement.stale).toEqual([]);
});
