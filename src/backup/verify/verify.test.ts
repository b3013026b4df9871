import { appendFile, mkdtemp, readFile, rename, rm, symlink, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { makeBackup } from '../folder/made-backup.ts';
import { verify, type VerifyResult } from './verify.ts';

const run = '20261124T104500Z';
let dir: string;
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'verify-'));
});
afterEach(() => rm(dir, { recursive: true, force: true }));

const check = (): Promise<VerifyResult> => verify(dir).result;

const flip = async (name: string, at: number): Promise<void> => {
  const bytes = await readFile(join(dir, name));
  const from = at < 0 ? bytes.length + at : at;
  bytes[from] = (bytes[from] ?? 0) ^ 0x10;
  await writeFile(join(dir, name), bytes);
};

/** Of the compressed content, which is compressed again. */
const flipWithin = async (name: string, at: number): Promise<void> => {
  const bytes = gunzipSync(await readFile(join(dir, name)));
  bytes[at] = (bytes[at] ?? 0) ^ 0x10;
  await writeFile(join(dir, name), gzipSync(bytes, { level: 1 }));
};

test.each(['none', 'gzip'] as const)(
  'a backup as it was written has no findings (compression %s)',
  async (compression) => {
    await makeBackup(dir, { compression });
    expect(await check()).toEqual({
      ok: true,
      findings: [],
      notes:
        compression === 'none'
          ? []
          : [expect.stringContaining('TSM files were not looked at in the 2 of 2 archives that are packed')],
      backups: [{ run, basis: 'inventory', serverVersion: '2.9.1' }],
      shards: 2,
      files: 3,
      tombstones: 1,
      bytes: 10_240 + 1_024,
    });
  },
);

test('without an inventory it is weaker, and says so', async () => {
  await makeBackup(dir, { inventory: false });
  expect(await check()).toMatchObject({
    ok: true,
    notes: [expect.stringContaining('without an inventory')],
    backups: [{ run, basis: 'manifest' }],
  });
});

test('the events name each shard, its bytes and that it is as it should be', async () => {
  await makeBackup(dir);
  await flip(`${run}.8.tar`, 100);
  const events = [];
  for await (const event of verify(dir, { parallel: 1 })) events.push(event);
  expect(events).toEqual([
    { type: 'phase', phase: 'verify', shards: 2, bytes: 11_264 },
    { type: 'shard-start', shard: '7', bucket: 'b', bytes: 10_240 },
    { type: 'shard-bytes', shard: '7', bytes: 10_240 },
    { type: 'shard-done', shard: '7', bytes: 10_240 },
    { type: 'shard-verified', shard: '7', kept: true },
    { type: 'shard-start', shard: '8', bucket: 'b', bytes: 1_024 },
    { type: 'shard-done', shard: '8', bytes: 0 },
  ]);
});

type Row = readonly [string, () => Promise<unknown>, Record<string, unknown>];
const shard = '7';
const tar = `${run}.7.tar`;
const path = (name: string): string => join(dir, name);

const plainRows: readonly Row[] = [
  ['a shard that is missing', () => rm(path(tar)), { kind: 'missing', file: tar, shard }],
  ['a shard cut off in a file', () => truncate(path(tar), 3_000), { kind: 'torn', file: tar, shard, offset: 3_000 }],
  ['a shard cut off in its end', () => truncate(path(tar), 10_200), { kind: 'torn', file: tar, shard, offset: 10_200 }],
  ['an empty shard', () => truncate(path(tar), 0), { kind: 'torn', file: tar, shard, offset: 0 }],
  [
    'a byte of a TSM file',
    () => flip(tar, 2_000),
    { kind: 'changed', file: tar, shard, offset: 1_536, message: expect.stringContaining('000000001-000000001.tsm') },
  ],
  ['a byte of a header', () => flip(tar, 1_030), { kind: 'changed', file: tar, shard, offset: 1_024 }],
  ['a byte of a tombstone', () => flip(tar, 520), { kind: 'changed', file: tar, shard, offset: 512 }],
  ['a byte of the end', () => flip(tar, -1), { kind: 'changed', file: tar, shard, offset: 9_728 }],
  ['a byte of the filling', () => flip(tar, 600), { kind: 'changed', file: tar, shard, offset: 580 }],
  [
    'an error text after the end',
    () => appendFile(path(tar), '{"code":"internal error","message":"lost"}'),
    { kind: 'torn', file: tar, shard, message: expect.stringContaining('the server wrote: internal error: lost') },
  ],
  [
    'a link in the place of a shard',
    async () => {
      await rename(path(tar), path('.x'));
      await symlink('.x', path(tar));
    },
    { kind: 'changed', file: tar, shard },
  ],
  ['a missing store', () => rm(path(`${run}.bolt`)), { kind: 'missing', file: `${run}.bolt` }],
  ['a store cut off', () => truncate(path(`${run}.bolt`), 5_000), { kind: 'torn', file: `${run}.bolt`, offset: 5_000 }],
  [
    'a store that goes on',
    () => appendFile(path(`${run}.sqlite`), 'x'),
    { kind: 'changed', file: `${run}.sqlite`, offset: 8_192 },
  ],
  ['a store without its magic', () => flip(`${run}.bolt`, 16), { kind: 'changed', file: `${run}.bolt`, offset: 0 }],
  ['a byte of a store', () => flip(`${run}.sqlite`, 5_000), { kind: 'changed', file: `${run}.sqlite` }],
  [
    'an empty store',
    () => truncate(path(`${run}.bolt`), 0),
    { kind: 'changed', file: `${run}.bolt`, message: expect.stringContaining('empty') },
  ],
  ['a file that nobody names', () => writeFile(path(`${run}.9.tar`), 'x'), { kind: 'foreign', file: `${run}.9.tar` }],
  ['a manifest cut off', () => truncate(path(`${run}.manifest`), 200), { kind: 'changed', file: `${run}.manifest` }],
  ['a manifest that is missing', () => rm(path(`${run}.manifest`)), { kind: 'missing', file: `${run}.manifest` }],
  [
    'an inventory cut off',
    () => truncate(path(`${run}.inventory.json`), 200),
    { kind: 'changed', file: `${run}.inventory.json` },
  ],
];

test.each(plainRows)('%s is named', async (_, spoil, finding) => {
  await makeBackup(dir);
  await spoil();
  const { ok, findings } = await check();
  expect(ok).toBe(false);
  expect(findings).toContainEqual(expect.objectContaining(finding));
  expect(findings).toHaveLength(1);
  expect(findings.every(({ file, message }) => message.startsWith(`${file}: `))).toBe(true);
});

const packed = `${tar}.gz`;
const packedRows: readonly Row[] = [
  [
    'a compressed shard cut off',
    () => truncate(path(packed), 3_000),
    { kind: 'torn', file: packed, shard, offset: expect.any(Number) },
  ],
  [
    'a byte in the middle',
    () => flip(packed, 3_000),
    { kind: 'changed', file: packed, shard, offset: expect.any(Number) },
  ],
  [
    'a byte of the first ten',
    () => flip(packed, 5),
    { kind: 'changed', file: packed, shard, message: expect.stringContaining('as it was stored') },
  ],
  ['a byte of the checksum', () => flip(packed, -6), { kind: 'changed', file: packed, shard }],
  [
    'a byte before it was compressed',
    () => flipWithin(packed, 2_000),
    {
      kind: 'changed',
      file: packed,
      shard,
      offset: 1_536,
      message: expect.stringContaining('000000001-000000001.tsm'),
    },
  ],
  [
    'a gzip bomb',
    () => writeFile(path(packed), gzipSync(Buffer.alloc(20_000_000))),
    { kind: 'changed', file: packed, shard },
  ],
  [
    'a store that is none',
    () => writeFile(path(`${run}.bolt.gz`), gzipSync('x'.repeat(500))),
    { kind: 'changed', file: `${run}.bolt.gz`, offset: 0 },
  ],
  ['bytes after the compression', () => appendFile(path(packed), 'xxxx'), { kind: 'changed', file: packed, shard }],
];

test.each(packedRows)('compressed: %s is named', async (_, spoil, finding) => {
  await makeBackup(dir, { compression: 'gzip' });
  await spoil();
  expect(await check()).toMatchObject({ ok: false, findings: [finding] });
});

const bareRows: readonly Row[] = [
  [
    'an error text after the end',
    () => appendFile(path(tar), '{"code":"internal error","message":"lost"}'),
    {
      kind: 'torn',
      file: tar,
      shard,
      offset: 10_240,
      message: expect.stringContaining('the server wrote: internal error: lost'),
    },
  ],
  ['a shard cut off', () => truncate(path(tar), 3_000), { kind: 'torn', file: tar, shard, offset: 3_000 }],
  [
    'a shard with more empty blocks',
    () => appendFile(path(tar), Buffer.alloc(512)),
    { kind: 'changed', file: tar, shard },
  ],
  ['a store cut off', () => truncate(path(`${run}.bolt`), 5_000), { kind: 'torn', file: `${run}.bolt`, offset: 5_000 }],
  ['a byte of a header', () => flip(tar, 1_030), { kind: 'changed', file: tar, shard, offset: 1_024 }],
];

test.each(bareRows)('without an inventory, %s is named', async (_, spoil, finding) => {
  await makeBackup(dir, { inventory: false });
  await spoil();
  expect(await check()).toMatchObject({ ok: false, findings: [finding] });
});

test.each([
  [true, 'the server had it so, or it changed on the way here'],
  [false, 'the server had it so, or it changed since'],
])('a TSM file that was damaged on the server is named (inventory: %s)', async (inventory, said) => {
  await makeBackup(dir, { inventory, spoil: (bytes) => bytes.writeUInt8((bytes[2_000] ?? 0) ^ 1, 2_000) });
  expect((await check()).findings).toEqual([
    {
      kind: 'damaged',
      file: tar,
      shard,
      offset: 1_541,
      message: `${tar}: 000000001-000000001.tsm has a block with another checksum (at byte 1541); ${said}`,
    },
  ]);
});

test('two shards whose files were exchanged are foreign, each of them', async () => {
  await makeBackup(dir, { inventory: false });
  const manifest = (await readFile(path(`${run}.manifest`), 'utf8')).replaceAll('"id": 7,', '"id": 9,');
  await writeFile(path(`${run}.manifest`), manifest);
  expect(await check()).toMatchObject({
    findings: [{ kind: 'foreign', file: tar, shard: '9', message: expect.stringContaining('holds shard 7') }],
  });
});

test('a shard in the place of another is named, and that the other is missing', async () => {
  await makeBackup(dir);
  await rename(path(`${run}.8.tar`), path(tar));
  const { findings } = await check();
  expect(findings.map(({ kind, file, message }) => [kind, file, message])).toEqual([
    ['missing', tar, expect.stringContaining('000000001-000000001.tombstone is not in it')],
    ['missing', tar, expect.stringContaining('000000001-000000001.tsm is not in it')],
    ['missing', tar, expect.stringContaining('000000002-000000001.tsm is not in it')],
    ['missing', `${run}.8.tar`, expect.stringContaining('the file is missing')],
  ]);
});

test('an inventory that speaks of other shards than the manifest is named, each difference of it', async () => {
  await makeBackup(dir);
  const text = await readFile(path(`${run}.inventory.json`), 'utf8');
  await writeFile(
    path(`${run}.inventory.json`),
    text.replace('"id": "7"', '"id": "9"').replace(`"run": "${run}"`, '"run": "x"'),
  );
  const { findings } = await check();
  expect(findings.map(({ message }) => message)).toEqual([
    expect.stringContaining('belongs to x'),
    expect.stringContaining('lacks shard 7'),
    expect.stringContaining('has shard 9'),
  ]);
});

test('several backups in a folder are all looked at, and what is unfinished is only said', async () => {
  await makeBackup(dir, { run: '20261101T000000Z' });
  await makeBackup(dir, { run: '20261102T000000Z', compression: 'gzip' });
  await writeFile(path('20261103T000000Z.state.json'), '{}');
  await writeFile(path('20261103T000000Z.1.tar.partial'), 'x');
  await writeFile(path('20261103T000000Z.4.tar'), 'fetched already');
  await writeFile(path('localhost_8086.restore.json'), '{}');
  await rm(path('20261101T000000Z.7.tar'));
  const { findings, notes, backups } = await check();
  expect(findings).toMatchObject([{ kind: 'missing', file: '20261101T000000Z.7.tar' }]);
  expect(notes.filter((note) => note.includes('under way or was not finished'))).toHaveLength(3);
  expect(backups).toHaveLength(2);
});

test.each([
  ['no folder', () => rm(dir, { recursive: true }), 'bad-option'],
  ['a backup that is not finished', () => writeFile(path('a.state.json'), '{}'), 'file-missing'],
  ['an empty folder', () => Promise.resolve(), 'file-missing'],
  [
    'a backup of InfluxDB 2.0',
    () => writeFile(path('a.manifest'), '{"kv":{"fileName":"a.bolt","size":1},"files":[]}'),
    'manifest-unsupported',
  ],
])('%s cannot be verified', async (_, make, code) => {
  await make();
  await expect(check()).rejects.toMatchObject({ code });
});

test('an abort ends it with its reason', async () => {
  await makeBackup(dir);
  await expect(verify(dir, { signal: AbortSignal.abort(new Error('enough')) }).result).rejects.toThrow('enough');
});

test.each([[{ parallel: 0 }], [{ parallel: Number.NaN }], [{ buckets: [] }]])(
  '%j makes no sense, so nothing is called well',
  async (options) => {
    await makeBackup(dir);
    await expect(verify(dir, options).result).rejects.toMatchObject({ code: 'bad-option' });
  },
);
