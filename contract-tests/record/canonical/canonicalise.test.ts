import { gzipSync } from 'node:zlib';
import { expect, test } from '@jest/globals';
import { readAnswer, resolvePointer } from '../../../src/testing/pointer.ts';
import { buildTar } from '../../../src/testing/tar.ts';
import { judgeCookies } from './clocks.ts';
import { canonicalExchanges, capturesOf } from './canonicalise.ts';
import { credentialHeaders } from '../secrets/credential.ts';
import { UnknownSecretError } from '../secrets/request-auth.ts';
import { createVault } from '../secrets/vault.ts';
import { sessionFor, wires, type Given } from '../wire/wire-fixtures.ts';

const id = '11af0c8368713000';
const other = 'b401fbec9403bb2d';

/** The answer to the last of these exchanges, in canonical form. */
const answerOf = (...given: readonly Given[]) => {
  const { body } = canonicalExchanges(wires(...given), sessionFor()).at(-1)?.response ?? {
    body: { kind: 'empty' as const },
  };
  return body.kind === 'json' ? body.value : body.kind === 'text' ? body.text : body;
};

const rules: readonly (readonly [string, string, unknown])[] = [
  ['an id', `{"id":"${id}"}`, { id: '0c00000000000001' }],
  ['an id in a link', `{"self":"/api/v2/users/${id}"}`, { self: '/api/v2/users/0c00000000000001' }],
  [
    'an id glued to a name',
    `{"id":"${id}","message":"key ${id}acmeqx7z-vp"}`,
    { id: '0c00000000000001', message: 'key 0c00000000000001acmeq001-vp' },
  ],
  [
    'an id as a number',
    `{"id":"${id}","n":${BigInt(`0x${id}`)}}`,
    `{"id":"0c00000000000001","n":${BigInt('0x0c00000000000001')}}`,
  ],
  [
    'an id that is only ever a number',
    `{"labelID":${BigInt(`0x${id}`)},"n":${BigInt(`0x${id}`)}}`,
    `{"labelID":${BigInt('0x0c00000000000001')},"n":${BigInt('0x0c00000000000001')}}`,
  ],
  ['a large number that is no id', '{"id":1,"count":9007199254740993123}', '{"id":1,"count":9007199254740993123}'],
  ['a time with its fraction', '{"t":"2026-11-24T06:00:00.12Z"}', { t: '2030-01-01T00:00:00.123456789Z' }],
  ['a time of whole seconds', '{"t":"2026-11-24T06:00:00Z"}', { t: '2030-01-01T00:00:00Z' }],
  ['the zero time stays', '{"t":"0001-01-01T00:00:00Z"}', { t: '0001-01-01T00:00:00Z' }],
  ['a time of the data stays', '{"t":"2020-01-01T00:00:00Z"}', { t: '2020-01-01T00:00:00Z' }],
  ['a list of shards', '{"shards":[{"id":4},{"id":5}]}', { shards: [{ id: 1001 }, { id: 1002 }] }],
  ['other integers stay', '{"everySeconds":4}', { everySeconds: 4 }],
  ['an invented name', '{"name":"sad-moser-673001"}', { name: 'tender-leakey-000001' }],
  ['a token that is there', '{"token":"a-token-of-the-server"}', { token: 'REDACTED_1' }],
  ['a token that is empty stays empty', '{"token":""}', { token: '' }],
  [
    'a text of another program',
    '{"plugins":[{"name":"cpu","config":"# all of it"}],"config":"# Configuration for telegraf agent"}',
    { plugins: [{ name: 'cpu', config: '<text>' }], config: '<text>' },
  ],
  ['any other text', '{"config":"# mine","description":"mine"}', { config: '# mine', description: 'mine' }],
  ['how long it has been up', '{"up":"4m35.786844929s"}', { up: '1m0.123456789s' }],
];

test.each(rules)('%s', (_, answer, want) => {
  expect(answerOf({ answer })).toEqual(want);
});

test('what the client sent first is its own, and stays', () => {
  const made = '0abcdef012345678';
  const answer = `{"message":"bucket ${made} not found","t":"2026-11-24T05:00:00Z","shards":[{"id":7000001}]}`;
  const sent = '{"t":"2026-11-24T05:00:00Z","shards":[{"id":7000001}]}';
  expect(answerOf({ method: 'POST', target: `/api/v2/buckets/${made}`, sent, answer })).toEqual(JSON.parse(answer));
});

test('a value that a later request uses is a capture, found by the name of its list item', () => {
  const session = sessionFor();
  const list = JSON.stringify({
    buckets: [
      { id: other, name: 'acmeqx7z-a' },
      { id, name: 'acmeqx7z-b' },
    ],
  });
  const [, second] = canonicalExchanges(
    wires({ answer: list }, { target: `/api/v2/buckets/${id}/labels?limit=2` }),
    session,
  );
  expect(second?.request.target).toBe('/api/v2/buckets/0c00000000000002/labels?limit=2');
  expect(capturesOf(session)).toEqual([
    { canonical: '0c00000000000002', kind: 'id', exchange: '001', pointer: 'body/buckets/[name=acmeq001-b]/id' },
  ]);
});

test('an id that came as a number is a capture where it is asked for in hex', () => {
  const session = sessionFor();
  const answer = `{"name":"x","count":9007199254740993123,"id":${BigInt(`0x${id}`)}}`;
  const [, second] = canonicalExchanges(wires({ answer }, { target: `/api/v2/labels/${id}` }), session);
  expect(second?.request.target).toBe('/api/v2/labels/0c00000000000001');
  expect(capturesOf(session)).toEqual([
    { canonical: '0c00000000000001', kind: 'id', exchange: '001', pointer: 'text#n0' },
  ]);
  expect(resolvePointer(readAnswer([], Buffer.from(answer)), 'text#n0')).toBe(id);
});

test('an integer id in a path is a capture, and comes back in sentences', () => {
  const session = sessionFor();
  const missing = { target: '/api/v2/backup/shards/4', status: 404, answer: '{"message":"shard 4 not found in 4.5"}' };
  const [, second] = canonicalExchanges(wires({ answer: '{"shards":[{"id":4}]}' }, missing), session);
  expect(second?.request.target).toBe('/api/v2/backup/shards/1001');
  expect(second?.response.body).toMatchObject({ value: { message: 'shard 1001 not found in 4.5' } });
  expect(capturesOf(session)).toEqual([
    { canonical: '1001', kind: 'integer-id', exchange: '001', pointer: 'body/shards/[0]/id' },
  ]);
});

test('a made-up integer id that a server could reach is refused', () => {
  const given = wires({ target: '/api/v2/backup/shards/9', status: 404 }, { answer: '{"shards":[{"id":4}]}' });
  expect(() => canonicalExchanges(given, sessionFor())).toThrow('made up the integer id "shards 9"');
});

test('a learnt token is named in the credential, and captured where it was given', () => {
  const vault = createVault();
  vault.learn('reader', 'a-token-of-the-server');
  const session = sessionFor({ vault });
  const headers = [['authorization', 'Token a-token-of-the-server']] as const;
  const [, second] = canonicalExchanges(wires({ answer: '{"token":"a-token-of-the-server"}' }, { headers }), session);
  expect(second?.request).toMatchObject({ auth: { scheme: 'token', secret: 'reader' }, headers: [] });
  expect(capturesOf(session)).toEqual([
    { canonical: 'REDACTED_reader', kind: 'token', exchange: '001', pointer: 'body/token' },
  ]);
});

test('a session cookie is a capture of its header', () => {
  const session = sessionFor();
  const answerHeaders = [['set-cookie', 'session=s3cret-c00kie; Expires=Tue, 24 Nov 2026 07:00:00 GMT']] as const;
  const [first, second] = canonicalExchanges(
    wires({ answerHeaders }, { headers: [['cookie', 'session=s3cret-c00kie']] }),
    session,
  );
  expect(first?.response.headers).toEqual([
    ['set-cookie', 'session=REDACTED_1; Expires=Tue, 01 Jan 2030 00:00:00 GMT'],
  ]);
  expect(second?.request.auth).toEqual({ scheme: 'cookie', secret: '1' });
  expect(capturesOf(session)).toMatchObject([{ kind: 'cookie', pointer: 'header/set-cookie/session' }]);
});

test('a session cookie beside a Basic header is kept with it', () => {
  const vault = createVault();
  const password = vault.make('password');
  const session = sessionFor({ vault });
  const authorization = `Basic ${Buffer.from(`somebody:${password}`).toString('base64')}`;
  const answerHeaders = [['set-cookie', 'session=s3cret-c00kie; Path=/']] as const;
  const headers = [
    ['authorization', authorization],
    ['cookie', 'session=s3cret-c00kie'],
  ] as const;
  const [, second] = canonicalExchanges(wires({ answerHeaders }, { headers }), session);
  expect(second?.request).toMatchObject({
    auth: { scheme: 'basic', user: 'somebody', secret: 'password', session: '1' },
    headers: [],
  });
});

test('a Basic header is taken apart: its user holds the run, its secret has a name', () => {
  const vault = createVault();
  const headers = [
    ['authorization', `Basic ${Buffer.from(`acmeqx7z-u:${vault.make('user')}`).toString('base64')}`],
  ] as const;
  const [only] = canonicalExchanges(wires({ headers }), sessionFor({ vault }));
  expect(only?.request).toMatchObject({ auth: { scheme: 'basic', user: 'acmeq001-u', secret: 'user' }, headers: [] });
});

test.each([
  ['in the authorization header', { headers: [['authorization', 'Token never-told']] as const }],
  ['in a password', { method: 'POST', sent: '{"password":"a literal password"}' }],
])('a secret that the harness does not know is refused %s', (_, given) => {
  expect(() => canonicalExchanges(wires(given), sessionFor())).toThrow(UnknownSecretError);
});

const tar = buildTar([{ name: `${other}/autogen/4/000000001-000000001.tsm`, size: 900 }]);
const binary = [['content-type', 'application/octet-stream']] as const;

test.each([
  ['whole', tar, { kind: 'same-as', exchange: '001' }],
  ['compressed', gzipSync(tar), { kind: 'same-as', exchange: '001', wrap: 'gzip' }],
  ['cut off', tar.subarray(0, 700), { kind: 'same-as', exchange: '001', first: 700 }],
  [
    'compressed and cut off',
    gzipSync(tar).subarray(0, 70),
    { kind: 'same-as', exchange: '001', wrap: 'gzip', first: 70 },
  ],
])('a body that was downloaded before is not stored again: %s', (_, sent, want) => {
  const [, second] = canonicalExchanges(
    wires({ answer: tar, answerHeaders: binary }, { method: 'POST', headers: binary, sent }),
    sessionFor(),
  );
  expect(second?.request.body).toEqual(want);
});

test('junk of the client is kept; a large binary body of unknown origin is refused', () => {
  const junk = canonicalExchanges(wires({ method: 'POST', headers: binary, sent: 'x' }), sessionFor());
  expect(junk[0]?.request.body).toEqual({ kind: 'base64', base64: 'eA==', size: 1 });
  const large = wires({ method: 'POST', headers: binary, sent: new Uint8Array(5000).fill(200) });
  expect(() => canonicalExchanges(large, sessionFor())).toThrow('can only be kept if it is that of an earlier answer');
});

test('what is of the moment is kept by how it begins; a refusal of it stays as it came', () => {
  const target = '/metrics';
  const counters = {
    target,
    answer: '# HELP reads\nreads 37\n',
    answerHeaders: [['content-type', 'text/plain']] as const,
  };
  expect(answerOf(counters)).toEqual({ kind: 'structure', structure: { of: 'binary', magic: '# HELP ' } });
  expect(answerOf({ target, status: 401, answer: '{"code":"unauthorized"}' })).toEqual({ code: 'unauthorized' });
});

test('a scheme that is written otherwise stays so', () => {
  const vault = createVault();
  const headers = [['authorization', `token ${vault.make('reader')}`]] as const;
  const [only] = canonicalExchanges(wires({ headers }), sessionFor({ vault }));
  expect(only?.request.auth).toEqual({ scheme: 'token', secret: 'reader', word: 'token' });
  expect(credentialHeaders({ scheme: 'token', secret: 'reader', word: 'token' }, vault)).toEqual(headers);
});

test('what a claim expects of this run is canonical too', () => {
  const claim = { kind: 'claim', page: 'p', line: 1, says: 'it has its name', at: '/body/value/id' } as const;
  const [one] = wires({ answer: `{"id":"${id}","name":"acmeqx7z-b"}` });
  const given = [id, 'acmeqx7z-b'].flatMap((is) => (one === undefined ? [] : [{ ...one, purpose: { ...claim, is } }]));
  expect(canonicalExchanges(given, sessionFor()).map(({ purpose }) => purpose)).toMatchObject([
    { is: '0c00000000000001' },
    { is: 'acmeq001-b' },
  ]);
});

test('ids in the names of a tar are made canonical', () => {
  const manifest = JSON.stringify({ id: other, shards: [{ id: 4 }] });
  const [, second] = canonicalExchanges(
    wires({ answer: manifest }, { answer: tar, answerHeaders: binary }),
    sessionFor(),
  );
  expect(second?.response.body).toMatchObject({
    structure: { entries: [{ name: '0c00000000000001/autogen/1001/000000001-000000001.tsm' }] },
  });
});

test('headers of the wire are dropped, the boundary is one constant, identity is not mentioned', () => {
  const headers = [
    ['accept-encoding', 'identity'],
    ['user-agent', 'node'],
    ['accept', 'application/json'],
  ] as const;
  const answerHeaders = [
    ['date', 'now'],
    ['content-type', 'multipart/mixed; boundary=917ea9'],
    ['vary', 'Accept-Encoding'],
  ] as const;
  const [only] = canonicalExchanges(wires({ headers, answerHeaders }), sessionFor());
  expect(only?.request.headers).toEqual([['accept', 'application/json']]);
  expect(only?.response.headers).toEqual([
    ['content-type', `multipart/mixed; boundary=${'0c'.repeat(30)}`],
    ['vary', 'Accept-Encoding'],
  ]);
});

test('items of others are dropped, and that there were some is told', () => {
  const answer = JSON.stringify({
    buckets: [
      { id, name: 'theirs' },
      { id: other, name: 'acmeqx7z-b' },
    ],
  });
  const isOwn = (text: string) => text.includes('acmeqx7z');
  const [only] = canonicalExchanges(wires({ answer }), sessionFor({ isOwn }));
  expect(only).toMatchObject({
    foreignItems: true,
    response: { body: { value: { buckets: [{ id: '0c00000000000001', name: 'acmeq001-b' }] } } },
  });
});

test('lists declared to have no order are sorted before ids are numbered, others are left', () => {
  const answer =
    '{"shardMappings":[{"oldId":7000002,"newId":9},{"oldId":7000001,"newId":8}],"labels":[{"name":"b"},{"name":"a"}]}';
  const sent = '{"shards":[{"id":7000001},{"id":7000002}]}';
  expect(answerOf({ method: 'POST', target: '/api/v2/restore/bucketMetadata', sent, answer })).toEqual({
    shardMappings: [
      { oldId: 7000001, newId: 1001 },
      { oldId: 7000002, newId: 1002 },
    ],
    labels: [{ name: 'b' }, { name: 'a' }],
  });
});

test('how long a cookie lasts is told in whole minutes', () => {
  const now = Date.parse('2026-11-24T06:00:00.7Z');
  const cookie = 'session=x; Path=/; Expires=Tue, 24 Nov 2026 07:00:00 GMT; HttpOnly';
  expect(judgeCookies([['set-cookie', cookie]], now)).toEqual(['the cookie lasts 60 minutes']);
  expect(
    judgeCookies(
      [
        ['set-cookie', 'session=x; Path=/'],
        ['expires', '0'],
      ],
      now,
    ),
  ).toEqual([]);
});

test('clocks are judged while they are real', () => {
  const answer = '{"createdAt":"2026-11-24T06:00:00.2Z","updatedAt":"2026-11-24T06:00:00.1Z"}';
  const [only] = canonicalExchanges(wires({ answer }), sessionFor());
  expect(only?.observations).toEqual(['createdAt is later than updatedAt']);
});
