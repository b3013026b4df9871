import { expect, test } from '@jest/globals';
import type { Purpose } from '../../../src/testing/cassette.ts';
import type { LiteralRequest } from '../../scenario.ts';
import { createVault } from '../secrets/vault.ts';
import { createProber } from './prober.ts';
import { answerOf, contract, wireRequest, wireResponse, type Answering } from './probing-fixtures.ts';

type Sent = { readonly probe: string; readonly line: string; readonly status: number; readonly kept: boolean };

const nameOf = (purpose: Purpose | undefined): string =>
  purpose?.kind !== 'probe' ? 'made' : [purpose.probe, purpose.detail].filter((part) => part !== undefined).join(' ');

const secretOf = ({ credential }: LiteralRequest): string =>
  credential === undefined ? 'operator' : 'secret' in credential ? credential.secret : 'none';

/** Lets no one in without a token, refuses what cannot be read, makes what is asked for. */
const usual: Answering = (request) => {
  if (['none', 'wrong-token'].includes(secretOf(request))) return [401];
  if (secretOf(request) !== 'operator') return [403];
  if (request.path.startsWith('/api/v2/')) return [201, { id: 'made', token: 'a-token-of-the-server' }];
  if (!['GET', 'HEAD', 'POST', 'DELETE'].includes(request.method)) return [405];
  if (request.method === 'POST') return String(request.body).includes('"name":"') ? [201, {}] : [400];
  return [200, {}];
};

const proberFor = (answering: Answering = usual, wanted: (id: string) => boolean = () => true) => {
  const [sent, told]: [Sent[], string[]] = [[], []];
  const prober = createProber({
    ...{ contract, run: 'acmeqx7z', vault: createVault() },
    wanted: ({ id }) => wanted(id),
    tell: (sentence) => told.push(sentence),
    send: (request, purpose, keep = () => true) => {
      const answer = answerOf(answering, request);
      const wire = wireResponse(answer.status, answer.text);
      const line = `${request.method} ${request.path}`;
      sent.push({ probe: nameOf(purpose), line, status: answer.status, kept: keep(wire) });
      return Promise.resolve(answer);
    },
  });
  return { prober, sent, told };
};

const post = wireRequest({ method: 'POST', sent: '{"name":"acmeqx7z-a"}' });
const created = wireResponse(201, '{"id":"a"}');
const org = wireRequest({ method: 'POST', target: '/api/v2/orgs', sent: '{"name":"acmeqx7z-org"}' });
const orgCreated = wireResponse(201, '{"id":"home","name":"acmeqx7z-org"}');
const remove = wireRequest({ method: 'DELETE', target: '/things/a' });
const kinds = (sent: readonly Sent[]): readonly string[] => sent.map(({ probe }) => probe);

test('what succeeded is probed when the scenario is over, once, and reading comes before writing', async () => {
  const { prober, sent } = proberFor();
  await prober.after(post, created);
  await prober.after(post, created);
  await prober.after(wireRequest({}), wireResponse(200));
  expect(sent).toEqual([]);
  await prober.finish();
  const lines = sent.filter(({ probe }) => probe === 'no-token').map(({ line }) => line);
  expect(lines).toEqual(['GET /things', 'POST /things']);
});

const notProbed: readonly (readonly [string, () => Promise<readonly Sent[]>])[] = [
  [
    'what failed',
    async () => {
      const { prober, sent } = proberFor();
      await prober.after(post, wireResponse(422));
      await prober.finish();
      return sent;
    },
  ],
  [
    'what the contract does not have',
    async () => {
      const { prober, sent } = proberFor();
      await prober.after(wireRequest({ target: '/elsewhere' }), wireResponse(200));
      await prober.finish();
      return sent;
    },
  ],
  [
    'what the scenario does not probe',
    async () => {
      const { prober, sent } = proberFor(usual, (id) => id !== 'PostThing');
      await prober.after(post, created);
      await prober.finish();
      return sent;
    },
  ],
];

test.each(notProbed)('%s is not probed', async (_, sentOf) => {
  expect(await sentOf()).toEqual([]);
});

test('a DELETE is probed before the thing is gone, the second one after, and neither again', async () => {
  const { prober, sent } = proberFor();
  await prober.before(remove);
  const before = kinds(sent);
  expect(before).toEqual(['no-token', 'wrong-method PUT']);
  await prober.after(remove, wireResponse(204));
  expect(kinds(sent).slice(before.length)).toEqual(['second-delete']);
  await prober.before(remove);
  await prober.after(remove, wireResponse(204));
  await prober.finish();
  expect(sent).toHaveLength(before.length + 1);
});

const skipped: readonly (readonly [string, Answering, string, string])[] = [
  ['who is refused without a token', usual, 'no-token', 'bad-token'],
  ['where broken JSON is refused', usual, 'malformed-json', 'empty-body'],
  [
    'where the same cannot be sent again',
    (request) => (request.method === 'POST' ? [422] : [200, {}]),
    'control',
    'accept',
  ],
];

test.each(skipped)('%s: what follows from it is not sent', async (_, answering, kind, follows) => {
  const { prober, sent } = proberFor(answering);
  await prober.after(post, created);
  await prober.finish();
  const own = kinds(sent).map((name) => name.split(' ')[0]);
  expect(own).toContain(kind);
  expect(own).not.toContain(follows);
});

test('each probe has a name of its own, so that no conflict hides the answer', async () => {
  const bodies: string[] = [];
  const { prober } = proberFor((request) => {
    if (request.method === 'POST' && request.path === '/things') bodies.push(String(request.body));
    return usual(request);
  });
  await prober.after(post, created);
  await prober.finish();
  const names = bodies.flatMap((body) => body.match(/acmeqx7z-a[^"]*/g) ?? []);
  expect(names.length).toBeGreaterThan(2);
  expect(new Set(names.filter((name) => name !== 'acmeqx7z-a')).size).toBe(
    names.filter((name) => name !== 'acmeqx7z-a').length,
  );
});

test('weaker tokens are made once, and only where there is an organisation that they could be of', async () => {
  const without = proberFor();
  await without.prober.after(post, created);
  await without.prober.finish();
  expect(kinds(without.sent)).not.toContain('made');

  const { prober, sent } = proberFor(usual, (id) => id !== 'PostOrgs');
  await prober.after(org, orgCreated);
  await prober.after(post, created);
  await prober.after(wireRequest({}), wireResponse(200));
  await prober.finish();
  expect(kinds(sent).filter((name) => name === 'made')).toHaveLength(5);
  expect(sent.filter(({ probe }) => ['read-only-token', 'foreign-token'].includes(probe))).toEqual([
    { probe: 'foreign-token', line: 'GET /things', status: 403, kept: true },
    { probe: 'read-only-token', line: 'POST /things', status: 403, kept: true },
  ]);
});

const weaker: readonly (readonly [string, number, unknown, boolean])[] = [
  ['may not', 403, undefined, true],
  ['is not known', 401, undefined, true],
  ['finds nothing', 404, undefined, true],
  ['is refused under another status', 500, { message: 'unauthorized' }, true],
  ['is told something else', 422, { message: 'conflict' }, false],
  ['is let in', 200, {}, false],
];

test.each(weaker)(
  'a weaker token that %s (%i): in the cassette or on the terminal, never both',
  async (_, status, body, kept) => {
    const { prober, sent, told } = proberFor(
      (request) => (secretOf(request) === 'read-only' ? [status, body] : usual(request)),
      (id) => id === 'PostThing',
    );
    await prober.after(org, orgCreated);
    await prober.after(post, created);
    await prober.finish();
    expect(sent.find(({ probe }) => probe === 'read-only-token')).toMatchObject({ status, kept });
    expect(told).toEqual(kept ? [] : [`not recorded: read-only-token of POST /things: ${status}`]);
  },
);

test('a control that fails is told, and stands in no cassette', async () => {
  const { prober, sent, told } = proberFor((request) => (request.method === 'POST' ? [422, 'taken'] : [200]));
  await prober.after(post, created);
  await prober.finish();
  expect(sent.find(({ probe }) => probe === 'control')).toMatchObject({ status: 422, kept: false });
  expect(told).toContain('not recorded: control of POST /things: 422 "taken"');
});

test('an operation that the contract does not have cannot be probed', async () => {
  await expect(proberFor().prober.probe('GetNothing', {})).rejects.toThrow(
    'the contract has no operation "GetNothing"',
  );
});
