import { expect, test } from '@jest/globals';
import { contractOf } from '../contract-of.ts';
import type { Finding } from '../finding.ts';
import { judge } from '../judge/judge.ts';
import { loadInputs } from '../load-inputs.ts';
import { readCassettes } from '../record/cassette-folder.ts';
import { defaultVersion } from '../server/locate.ts';
import { confirm } from './confirm.ts';

const inputs = await loadInputs();
const names = ['bucket-labels', 'restore-sql', 'ping-health-ready'];
const cassettes = (await readCassettes(defaultVersion)).filter(({ scenario }) => names.includes(scenario));
const { findings } = judge({ ...inputs, cassettes, full: false, serverVersion: defaultVersion });
const input = { contract: contractOf(inputs.pinned), pages: inputs.pages, from: { version: defaultVersion } };

test('what was found is shown again, alone and in a crowd', async () => {
  const { held, notHeld, alone, notShown } = await confirm({ ...input, findings, cassettes });
  expect(notHeld).toEqual([]);
  expect(held).toBeGreaterThan(5);
  expect(alone).toBeGreaterThan(0);
  expect(held + notShown).toBe(findings.length);
}, 120_000);

test('what a server never answered does not hold, on either server', async () => {
  const [cassette] = cassettes.filter(({ scenario }) => scenario === 'bucket-labels');
  const [first] = findings.filter(({ evidence }) => 'cassette' in evidence && evidence.cassette === 'bucket-labels');
  if (cassette === undefined || first === undefined || !('cassette' in first.evidence))
    throw new Error('nothing to plant in');
  const { exchange: id } = first.evidence;
  const exchanges = cassette.exchanges.map((one) =>
    one.id === id ? { ...one, response: { ...one.response, status: 299 } } : one,
  );
  const planted: Finding = {
    ...first,
    id: 'status-undocumented:GET /nothing:#status:299',
    code: 'status-undocumented',
  };
  const { held, notHeld } = await confirm({ ...input, findings: [planted], cassettes: [{ ...cassette, exchanges }] });
  expect(held).toBe(0);
  expect(notHeld.map(({ on }) => on)).toEqual(['shared', 'crowded']);
  expect(notHeld[0]?.says).toContain('recorded was 299');
}, 120_000);
