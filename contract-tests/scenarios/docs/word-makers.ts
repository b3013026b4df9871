/** Gives values to words that stand for something in the bodies and queries of samples. */
import { unwrap } from '../../../src/client/index.ts';
import { closedPort, homeToken, madeUpId, type Making } from './making.ts';
import { makers, type Maker } from './resource-makers.ts';

/** @param target of the sample, with its path filled: `/api/v2/buckets/0c00000000000001/members` */
export type WordMaker = (making: Making, target: string) => Promise<string>;

const always =
  (value: string): WordMaker =>
  () =>
    Promise.resolve(value);
export const named =
  (kind: string): WordMaker =>
  ({ fresh }) =>
    Promise.resolve(fresh(kind));
const secret =
  (name: string): WordMaker =>
  ({ t }) =>
    Promise.resolve(t.secret(name));
const shared =
  (parameter: string, before: string): WordMaker =>
  (making) =>
    making.once(parameter, () => resource(parameter)(making, before));

const resource = (parameter: string): Maker => {
  const maker = makers[parameter];
  if (maker === undefined) throw new Error(`nothing makes a ${parameter}`);
  return maker;
};

/** The view of another cell of the same dashboard; it has the cell's id. */
const cellBeside: WordMaker = (making, target) =>
  making.once(`${target}/cellID`, () => resource('cellID')(making, target));

/** The id of what the sample is about: the user who becomes a member, the resource at the end of the path, or a new one's. */
const idMeant: WordMaker = (making, target) => {
  const [collection = ''] = target.split('/').slice(-1);
  if (['members', 'owners'].includes(collection))
    return making.once(`one of the ${collection}`, () => resource('userID')(making, ''));
  return Promise.resolve(/\/([0-9a-f]{16})(\/view)?$/.exec(target)?.[1] ?? madeUpId);
};

const database: WordMaker = ({ t, home, once }) =>
  once('database', async () => {
    const { orgID, bucketID } = await home();
    const body = { orgID, bucketID, database: t.name('db'), retention_policy: 'autogen', default: true };
    unwrap(await t.client.POST('/api/v2/dbrps', { body }));
    return body.database;
  });

const range = 'range(start: 2026-01-01T00:00:00Z, stop: 2026-02-01T00:00:00Z)';

const orgID: WordMaker = async ({ home }) => (await home()).orgID;
const org: WordMaker = async ({ home }) => (await home()).org;
const bucketID: WordMaker = async ({ home }) => (await home()).bucketID;
const bucket: WordMaker = async ({ home }) => (await home()).bucket;

/** In a query a word names what is there. */
export const queryWords: Readonly<Record<string, WordMaker>> = {
  BUCKET: bucket,
  DATABASE: database,
  DB: database,
  INFLUX_API_TOKEN: async (making) => making.t.secret(await homeToken(making)),
  ORG: org,
  ORGID: orgID,
  Q: always('SELECT * FROM m'),
  USERNAME: named('user'), // whose name it is makes no difference where the password is a token
};

/** In a body it names what is there, or what shall be. */
export const bodyWords: Readonly<Record<string, WordMaker>> = {
  BUCKET: bucket,
  BUCKETID: bucketID,
  BUCKETNAME: named('bucket'),
  CONFIG: always('[[inputs.mem]]\n'),
  CREATEDAT: always('2026-01-01T00:00:00Z'),
  CRON: always('0 * * * *'),
  DATABASE: named('database'),
  DEFAULTRETENTIONPOLICY: always('autogen'),
  DEFAULTRP: always('autogen'),
  DESCRIPTION: always('as the page has it'),
  EVERY: always('1h'),
  FLUX: async ({ fresh, home }) =>
    `option task = {name: "${fresh('task')}", every: 1h}\nfrom(bucket: "${(await home()).bucket}") |> ${range}`,
  ID: idMeant,
  LABELID: (making) => resource('labelID')(making, ''),
  LOCALBUCKETID: bucketID,
  METAURL: always(closedPort),
  NAME: named('named'),
  NOW: always('2026-01-15T00:00:00Z'),
  OFFSET: always('5m'),
  ORG: org,
  ORGANIZATIONID: orgID,
  ORGANIZATIONNAME: org,
  ORGID: orgID,
  PASSWORD: secret('new-password'),
  QUERY: async ({ home }) => `from(bucket: "${(await home()).bucket}") |> ${range}`,
  REMOTEAPITOKEN: secret('remote-token'),
  REMOTEBUCKETID: always(madeUpId),
  REMOTEBUCKETNAME: named('remote-bucket'),
  REMOTEID: shared('remoteID', ''),
  REMOTEORGID: always(madeUpId),
  REMOTEURL: always(closedPort),
  RETENTION_POLICY: named('policy'),
  SCHEDULEDFOR: always('2026-01-01T00:00:00Z'),
  SHAREDSECRET: secret('shared-secret'),
  STACKID: shared('stack_id', ''),
  START: always('2026-01-01T00:00:00Z'),
  STOP: always('2026-01-02T00:00:00Z'),
  TELEGRAF: always('telegraf'),
  TOKEN: secret('new-token'),
  UPDATEDAT: always('2026-01-01T00:00:00Z'),
  URL: always(closedPort),
  USERNAME: named('user'),
  USINGVIEW: cellBeside,
};

/** What a page prints in place of an object, and nothing that a reader could name. */
export const leftAsPrinted: readonly string[] = ['PROPERTIES'];
