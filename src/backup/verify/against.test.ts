/** Against a server that gives what each test wants it to give. */
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { makeBackup } from '../folder/made-backup.ts';
import type { Manifest } from '../folder/manifest.ts';
import { printJson } from '../../client/json/print-json.ts';
import { verify } from './verify.ts';

const run = '20261124T104500Z';
let dir: string;
let server: Server;
let answer: RequestListener;

beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'against-'));
  const { manifest } = await makeBackup(dir);
  const tars = new Map(
    await Promise.all(['7', '8'].map(async (id) => [id, await readFile(join(dir, `${run}.${id}.tar`))] as const)),
  );
  answer = (request, response) => {
    const id = /shards\/(\d+)$/.exec(request.url ?? '')?.[1] ?? '';
    response.end(tars.get(id));
  };
  server = createServer((request, response) => {
    if (request.url !== '/api/v2/backup/metadata') {
      answer(request, response);
      return;
    }
    response.setHeader('content-type', 'multipart/mixed; boundary=X');
    response.end(metadataOf(manifest));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
});

afterEach(async () => {
  server.close();
  server.closeAllConnections();
  await rm(dir, { recursive: true, force: true });
});

const metadataOf = ({ buckets }: Manifest): string => {
  const listed = buckets.map((bucket) => ({
    ...bucket,
    retentionPolicies: bucket.retentionPolicies.map((policy) => ({
      ...policy,
      shardGroups: policy.shardGroups.map(({ id, shards, ...group }) => ({
        ...{ id: BigInt(id), ...group },
        shards: shards.map((shard) => ({ id: BigInt(shard.id) })),
      })),
    })),
  }));
  const head = 'Content-Disposition: form-data; name="buckets"\r\nContent-Type: application/json';
  return `--X\r\n${head}\r\n\r\n${printJson(listed)}\r\n--X--\r\n`;
};

const compared = (retries = 0) => {
  // what listens on a port has an address of this form
  const { port } = server.address() as AddressInfo;
  return verify(dir, { against: { url: `http://127.0.0.1:${port}`, token: 't', retries } }).result;
};

/** Of shard 7 what is given, as often as `times` says; of others what they hold. */
const spoil = (times: number, spoilt: RequestListener): void => {
  const whole = answer;
  let left = times;
  answer = (request, response) => {
    if (request.url?.endsWith('/7') !== true || left === 0) {
      whole(request, response);
      return;
    }
    left -= 1;
    spoilt(request, response);
  };
};

const always = 100;
const half: RequestListener = (_, response) => void response.end(Buffer.alloc(700, 'x'));
const refusing =
  (status: number, body: string): RequestListener =>
  (_, response) => {
    response.writeHead(status, { 'content-type': 'application/json' }).end(body);
  };

test('equal is what is equal', async () => {
  expect(await compared()).toMatchObject({ ok: true, findings: [], against: { compared: 2, equal: 2 } });
});

test('a shard that suffered on its way is asked for again', async () => {
  spoil(1, half);
  expect(await compared(1)).toMatchObject({ ok: true, findings: [] });
});

test.each<[string, RequestListener, string, string]>([
  ['that is no archive', half, 'differs', 'the server did not give its shard 7 whole'],
  ['that it does not read', refusing(500, '{"code":"internal error","message":"x"}'), 'unreadable', 'internal error'],
  ['that a proxy does not find', refusing(404, '<html>no such page</html>'), 'unreadable', '404'],
  ['that it has no more', refusing(404, '{"code":"not found","message":"x"}'), 'gone', 'the server has no shard 7'],
])(
  'a shard %s is told as one of the server, and what was found in the folder stays',
  async (_, spoilt, kind, message) => {
    await writeFile(join(dir, 'stray'), '');
    spoil(always, spoilt);
    const { findings, against } = await compared();
    expect(findings).toEqual([
      expect.objectContaining({ kind: 'foreign', file: 'stray' }),
      expect.objectContaining({ kind, shard: '7', message: expect.stringContaining(message) }),
    ]);
    expect(against).toEqual({ compared: 2, equal: 1 });
  },
);

test('a server that cannot be asked is told before the folder is read', async () => {
  const events: string[] = [];
  const broken = verify(dir, { against: { url: 'http://127.0.0.1:1', token: 't', retries: 0 } });
  for await (const { type } of broken) events.push(type);
  await expect(broken.result).rejects.toMatchObject({ code: 'no-connection' });
  expect(events).toEqual([]);
});

test('a bucket that the backup has not is told before anything else', async () => {
  const nowhere = { url: 'http://127.0.0.1:1', token: 't', retries: 0 };
  const typo = verify(dir, { against: nowhere, buckets: [{ org: 'o', bucket: 'typo' }] });
  const message = 'the backup has no bucket "o/typo": see `inspect`';
  await expect(typo.result).rejects.toMatchObject({ code: 'bad-option', message });
});
