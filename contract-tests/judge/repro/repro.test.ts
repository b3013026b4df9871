import { spawnSync } from 'node:child_process';
import { expect, test } from '@jest/globals';
import type { Cassette } from '../../../src/testing/cassette.ts';
import { cassetteOf, exchange } from '../fixtures.ts';
import { reproOf } from './repro.ts';

const [made, password, asked] = [
  {
    ...exchange(
      'POST /things',
      201,
      { list: [{ name: 'acmeq001-a', id: '0c00000000000001' }] },
      { sent: { name: 'acmeq001-a' } },
    ),
    id: '001',
  },
  {
    ...exchange('PUT /things/0c00000000000001/password', 204, undefined, { sent: { password: 'REDACTED_user' } }),
    id: '002',
  },
  { ...exchange("GET /things/0c00000000000001?q=$HOME'`", 500, {}), id: '004' },
];
const cassette: Cassette = {
  ...cassetteOf(made, password, { ...exchange('GET /things', 200, {}), id: '003' }, asked),
  captures: [{ canonical: '0c00000000000001', kind: 'id', exchange: '001', pointer: 'body/list/[name=acmeq001-a]/id' }],
};

test('a script holds the earlier writes, the values by name, and the one request', () => {
  const lines = reproOf(cassette, asked, { title: 'answers 500' });
  const script = lines.join('\n');
  expect(lines[0]).toBe('# answers 500');
  expect(script).toContain('"$INFLUX_URL/things/${ID_1}?q=\\$HOME\'\\`"');
  expect(script).toContain(
    'export ID_1="$(from \'body().list.find((item) => String(item.name) === `${process.env.RUN}-a`).id\' 001)"',
  );
  expect(script).toContain('SECRET_USER');
  expect(script).not.toMatch(/0c00000000000001|acmeq001|REDACTED/);
  expect(script).not.toContain('"$T/003"'); // a read that gives nothing is left out
});

test('a scenario that changes a server for good runs on a throwaway server only, and says so', () => {
  const script = reproOf({ ...cassette, disposable: 'set-up' }, asked, { title: 't' }).join('\n');
  expect(script).toContain('# It destroys what the server at $THROWAWAY_URL holds');
  expect(script).not.toContain('$INFLUX_URL');
});

test('bash reads it', () => {
  const { status, stderr } = spawnSync('bash', ['-n'], {
    input: reproOf(cassette, asked, { title: 't' }).join('\n'),
    encoding: 'utf8',
  });
  expect([status, stderr]).toEqual([0, '']);
});
