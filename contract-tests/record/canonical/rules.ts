/**
 * What differs between two recordings of the same thing, and what is done about it: one place, each rule with its reason.
 * Whatever is not named here stands in a cassette as it came.
 */

/** Headers of the wire, not of the API: they change with the size of a time's fraction, with the hour, with the sender. */
export const transportHeaders = {
  request: ['host', 'connection', 'content-length', 'transfer-encoding', 'user-agent', 'expect', 'keep-alive'],
  response: ['date', 'content-length', 'transfer-encoding', 'connection', 'keep-alive'],
} as const;

/** A time that the server took from its clock: within a day of the recording. Bounds of shard groups and query rows lie elsewhere and stay. */
export const clockWindowMs = 86_400_000;

/** One constant for all times: their ranks are not stable, seconds stand beside nanoseconds. Whether there is a fraction stays visible. */
export const canonicalTimes = {
  whole: '2030-01-01T00:00:00',
  fraction: '2030-01-01T00:00:00.123456789',
  http: 'Tue, 01 Jan 2030 00:00:00 GMT',
} as const;

/** Values under these keys are replaced whole: they tell of the machine or the build, never of the API. */
export const machineKeys: Readonly<
  Record<string, { readonly fits: RegExp; readonly canonical: string; readonly reason: string }>
> = {
  up: { fits: /^([\d.]+(h|m|s|ms|µs))+$/, canonical: '1m0.123456789s', reason: 'how long the server has been running' },
  commit: {
    fits: /^[0-9a-z]+$/,
    canonical: 'none',
    reason: 'the git commit of the build; a build from the module has none',
  },
};

/** Texts that the server hands on from another program: whole manuals, which tell nothing of the API. */
export const handedOn: readonly {
  readonly key: RegExp;
  /** The list that it stands in. Default: anywhere. */
  readonly list?: string;
  readonly begins: RegExp;
  readonly reason: string;
}[] = [
  { key: /^(config|description)$/, list: 'plugins', begins: /^/, reason: 'what each plugin of Telegraf is for' },
  { key: /^config$/, begins: /^# Configuration for telegraf/, reason: 'what the server writes for a new Telegraf' },
];

/** What stands for such a text, as in the pinned contract. */
export const cutText = '<text>';

/** Strings under these keys are secrets, whoever sent them. Empty ones stay empty: "in clear" and "not given" are different answers. */
export const secretKeys =
  /^(token|hashedToken|password|oldPassword|newPassword|secret|.*(APIToken|ApiToken|apiToken|Token|Password))$/;

/** Values of secret keys that only point to a secret. */
export const secretReference = /^secret: /;

/** An integer under such a key is an id of the server's counters, which start elsewhere on another server. Ids of one space share their numbers. */
export const integerSpaces: readonly {
  readonly key: RegExp;
  readonly space: (key: string, list: string) => string;
  readonly reason: string;
}[] = [
  { key: /^id$/, space: (_, list) => list, reason: 'items of lists of the same name count together' },
  { key: /^(oldId|newId|\d+)$/, space: () => 'shards', reason: 'shard mappings, also in the older form {"old": new}' },
  { key: /.(Id|ID)$/, space: (key) => `${key.slice(0, -2)}s`, reason: 'shardID counts among the shards' },
];

/** Names that the server invents for exported resources: `tender-leakey-673001`. */
export const inventedName = /^[a-z]+-[a-z]+-[0-9a-f]{6}$/;

/** Lists without a promised order, measured or read: sorted by what the client named. Any other list keeps its order. */
export const setLikeLists: readonly {
  readonly list: string;
  readonly target: RegExp;
  /** The first decides, the next ones where it is equal. */
  readonly by: readonly string[];
  readonly reason: string;
}[] = [
  { list: 'orgs', target: /^\/api\/v2\/orgs(\?|$)/, by: ['name'], reason: 'follows the random ids' },
  {
    list: 'buckets',
    target: /^\/api\/v2\/buckets(\?(?!.*org).*)?$/,
    by: ['name'],
    reason: 'without an organisation it follows the random ids',
  },
  {
    list: 'buckets',
    target: /^\/api\/v2\/sources\/[^/]+\/buckets$/,
    by: ['name'],
    reason: 'those of all organisations, by their random ids',
  },
  {
    list: 'buckets',
    target: /^\/api\/v2\/backup\/metadata/,
    by: ['bucketName', 'organizationName'], // each organisation has a `_tasks`
    reason: 'follows the random ids',
  },
  {
    list: 'shardMappings',
    target: /^\/api\/v2\/restore\//,
    by: ['oldId'],
    reason: 'comes from a Go map, whose order is random',
  },
];

/** How a resource is told in a list that may hold those of others. */
export const resourceIdKeys = ['id', 'bucketID'] as const;

/** Texts and archives that are other ones each time they are asked for: only how they begin is kept. */
export const passingBodies: readonly { readonly target: RegExp; readonly magic: string; readonly reason: string }[] = [
  { target: /^\/metrics$/, magic: '# HELP ', reason: 'counters and times of the moment' },
  { target: /^\/debug\/pprof\/all/, magic: '', reason: 'which profiles there are, and how large, is of the moment' },
  {
    target: /^\/debug\/pprof\/\w+\?.*debug=[^0]/,
    magic: '',
    reason: 'what the server was doing at the moment, in words',
  },
  {
    target: /^\/api\/v2\/templates\/export/,
    magic: '- apiVersion: ',
    reason: 'as YAML it names each thing by a name that the server invents',
  },
  { target: /^\/debug\/pprof\/cmdline/, magic: '', reason: 'how the server was started: paths and options' },
];

/** Fixed stand-ins for what the harness itself chose. */
export const canonicalUrl = 'http://influxdb.test:8086';
export const canonicalHost = 'influxdb.test:8086';
export const canonicalFolder = '/var/lib/influxdb2';
export const canonicalBoundary = '0c'.repeat(30);

/** A binary body that the client sends is kept up to this size, unless it is that of an earlier answer. */
export const keepSentBinary = 4096;
