/** Two server versions, asked for the same: what differs, value for value. By shape alone a token in clear is not seen. */
import type { VersionsCheck } from '../../check.ts';
import type { Cassette, Exchange } from '../../../src/testing/cassette.ts';
import type { Occurrence } from '../../finding.ts';
import { operationName, templateOf } from '../../judge/exchanges.ts';
import { valueDifferences } from '../../judge/value-differences.ts';
import { pathOf } from '../../judge/message/http.ts';
import { weigh } from '../../judge/witnesses.ts';

type Pair = { readonly base: Cassette; readonly other: Cassette; readonly one: Exchange; readonly two: Exchange };

const pairs = (base: readonly Cassette[], other: readonly Cassette[]): readonly Pair[] =>
  base.flatMap((cassette) => {
    const twin = other.find(({ scenario }) => scenario === cassette.scenario);
    return cassette.exchanges.flatMap((one) => {
      const two = twin?.exchanges.find(({ id }) => id === one.id);
      return twin === undefined || two === undefined ? [] : [{ base: cassette, other: twin, one, two }];
    });
  });

export const valueDiffers: VersionsCheck = ({ contract, base, other }) =>
  pairs(base, other).flatMap((pair): readonly Occurrence[] => {
    const { one, two } = pair;
    const operation = contract.match(one.request.method, pathOf(one.request.target));
    const name = operation ? operationName(operation) : `${one.request.method} ${templateOf(one.request.target)}`;
    return valueDifferences(one.response, two.response).map(({ pointer, was, is }) => ({
      code: 'version-differs',
      subject: name,
      operation: name,
      pointer,
      severity: pointer === '#status' ? 'breaking' : 'minor',
      title: `${pointer} is ${was} in ${pair.base.server.version}, ${is} in ${pair.other.server.version}`,
      evidence: { cassette: pair.other.scenario, exchange: two.id },
      ...weigh(
        { server: { says: `${was} → ${is}`, version: `${pair.base.server.version} → ${pair.other.server.version}` } },
        'document',
      ),
      fix: [],
    }));
  });
