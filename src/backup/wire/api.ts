/** The short calls of backup, restore and doctor, through the client; what goes wrong is a `BackupError`. */
import type { components } from '../../../generated/schema.ts';
import { createClient, type InfluxClient } from '../../client/index.ts';
import type { AnyResult } from '../../client/read-answer.ts';
import type { Connection } from '../connection.ts';
import type { ManifestBucket } from '../folder/manifest.ts';
import { mappingOf, wireJsonOf, type RestoredBucket } from './bucket-metadata.ts';
import { asBackupError, badOption, refusedBy } from './client-errors.ts';
import { oneAtATime } from './one-at-a-time.ts';
import { refusal } from './refusal.ts';
import { withRetries } from './retry.ts';

type Schemas = components['schemas'];

type DataOf<R> = Extract<R, { ok: true }> extends { data: infer D } ? D : never;

type Health = {
  /** Without a leading `v`; `''` where the server does not say. */
  readonly version: string;
  readonly status: 'pass' | 'fail';
  readonly message: string;
};

export type Api = {
  /** For whatever is not listed here; give what it returns to `data`. */
  readonly client: InfluxClient;
  /** A success's data. @throws BackupError `server-refused`, `no-connection` */
  readonly data: <R extends AnyResult>(call: Promise<R>) => Promise<DataOf<R>>;
  /** The same of a call that may be made twice, which is tried again as the connection says. */
  readonly repeated: <R extends AnyResult>(call: () => Promise<R>) => Promise<DataOf<R>>;
  readonly health: () => Promise<Health>;
  /** Whether the server takes work yet. */
  readonly isReady: () => Promise<boolean>;
  /** Whether the token may read the server's configuration, which is for operators alone. */
  readonly isOperator: () => Promise<boolean>;
  readonly orgs: () => Promise<readonly Schemas['Organization'][]>;
  /** Of one organisation, or of all; system buckets too. */
  readonly buckets: (orgID?: string) => Promise<readonly Schemas['Bucket'][]>;
  /** Creates a bucket with its shard groups, all empty. One at a time per server: two at once lose shards. */
  readonly restoreBucketMetadata: (bucket: ManifestBucket) => Promise<RestoredBucket>;
};

/** @throws BackupError `bad-option` for a URL or token that cannot be one */
export function openApi(connection: Connection, signal?: AbortSignal): Api {
  const { client, origin } = clientFor(connection);
  const common = signal ? { signal } : {};
  const data: Api['data'] = async (call) => {
    const result = await answered(call, signal);
    if (result.ok) return result.data as DataOf<typeof result>; // TypeScript does not follow `ok` into a type parameter
    throw refusedBy(result);
  };
  return {
    client,
    data,
    repeated: (call) => withRetries(() => data(call()), { retries: connection.retries, signal }),
    health: async () => healthOf(await answered(client.GET('/health', common), signal)),
    isReady: async () => (await answered(client.GET('/ready', { ...common, parseAs: 'text' }), signal)).ok,
    isOperator: async () => {
      const result = await answered(client.GET('/api/v2/config', { ...common, parseAs: 'text' }), signal);
      if (!result.ok && result.status !== 401 && result.status !== 403) throw refusedBy(result);
      return result.ok;
    },
    orgs: () => pages(async (query) => (await data(client.GET('/api/v2/orgs', { query, ...common }))).orgs ?? []),
    buckets: (orgID) =>
      pages(async (page) => {
        const query = orgID === undefined ? page : { ...page, orgID };
        return (await data(client.GET('/api/v2/buckets', { query, ...common }))).buckets;
      }),
    restoreBucketMetadata: (bucket) => oneAtATime(origin, () => sendMetadata(client, bucket, signal)),
  };
}

function clientFor({ url, token, headers = {} }: Connection): { client: InfluxClient; origin: string } {
  try {
    return { client: createClient({ url, token, headers, retry: false }), origin: new URL(url).origin };
  } catch (error) {
    throw badOption(error);
  }
}

async function answered<R>(call: Promise<R>, signal: AbortSignal | undefined): Promise<R> {
  try {
    return await call;
  } catch (error) {
    signal?.throwIfAborted();
    throw asBackupError(error);
  }
}

/** A server that is not well answers 503 with the same body. */
function healthOf(
  result: AnyResult & { readonly data?: Partial<Schemas['HealthCheck']> | undefined; readonly error?: unknown },
): Health {
  const body = (result.ok ? result.data : result.error) as Partial<Schemas['HealthCheck']> | undefined; // by the contract, both are this
  if (body?.status === undefined) throw refusedBy(result);
  const { version = '', status, message = '' } = body;
  return { version: version.replace(/^v/, ''), status, message };
}

const pageSize = 100;

async function pages<T>(page: (query: { limit: number; offset: number }) => Promise<readonly T[]>): Promise<T[]> {
  const all: T[] = [];
  for (;;) {
    const items = await page({ limit: pageSize, offset: all.length });
    all.push(...items);
    if (items.length < pageSize) return all;
  }
}

/** To the letter: a shard's id may have more digits than a JavaScript number keeps. */
async function sendMetadata(
  client: InfluxClient,
  bucket: ManifestBucket,
  signal: AbortSignal | undefined,
): Promise<RestoredBucket> {
  const path = '/api/v2/restore/bucketMetadata';
  const headers = { 'content-type': 'application/json' };
  const body = wireJsonOf(bucket);
  const response = await answered(
    client.send({ method: 'POST', path, headers, body, ...(signal ? { signal } : {}) }),
    signal,
  );
  const text = await answered(response.text(), signal);
  if (response.status === 201) return mappingOf(text);
  const header = (name: string): string | undefined => response.headers.get(name) ?? undefined;
  throw refusal(`POST ${path}`, { status: response.status, header, text });
}
