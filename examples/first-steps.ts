/** Setup, buckets, write, query and a backup of the metadata, on a new server; the same code in Node, Deno, Bun and a browser. */
import { createClient, isHttpError, unwrap } from 'influx-contract';

export type FirstSteps = {
  readonly version: string;
  readonly buckets: readonly string[];
  readonly taken: number;
  readonly refused: string | undefined;
  readonly rows: readonly string[];
  readonly backup: { readonly bytes: number; readonly begins: string };
};

const lines = [1, 2, 3].map((n) => `weather,place=roof temperature=${20 + n} ${1_700_000_000 + n}`).join('\n');

const query = `from(bucket: "measurements") |> range(start: 2023-11-14T00:00:00Z, stop: 2023-11-15T00:00:00Z)
  |> filter(fn: (r) => r._field == "temperature") |> keep(columns: ["_value"])`;

const codeOf = (error: unknown): string | undefined => (isHttpError(error) ? error.code : undefined);

export const firstSteps = async (url: string, password: string): Promise<FirstSteps> => {
  const outside = createClient({ url });
  const body = { username: 'operator', password, org: 'factory', bucket: 'first' };
  const { auth, org } = unwrap(await outside.POST('/api/v2/setup', { body }));
  const orgID = org?.id;
  if (auth?.token === undefined || orgID === undefined) throw new Error('setup gave no token');

  const client = createClient({ url, token: auth.token });
  const made = unwrap(
    await client.POST('/api/v2/buckets', { body: { orgID, name: 'measurements', retentionRules: [] } }),
  );
  const again = await client.POST('/api/v2/buckets', { body: { orgID, name: made.name, retentionRules: [] } });
  const { buckets } = unwrap(await client.GET('/api/v2/buckets', { query: { orgID, limit: 20 } }));

  unwrap(
    await client.POST('/api/v2/write', {
      query: { orgID, org: orgID, bucket: made.name, precision: 's' },
      body: lines,
    }),
  );
  const csv = unwrap(
    await client.POST('/api/v2/query', {
      query: { orgID },
      body: { query, dialect: { header: false, annotations: [] } },
    }),
  );
  const backup = unwrap(await client.GET('/api/v2/backup/metadata'));
  return {
    version: again.headers.get('x-influxdb-version') ?? 'not to be read from here',
    buckets: buckets.map(({ name }) => name).sort(),
    taken: again.status,
    refused: await outside
      .GET('/api/v2/buckets')
      .then(unwrap)
      .then(() => 'nothing', codeOf),
    rows: csv.trim().split(/\r?\n/),
    backup: { bytes: backup.length, begins: new TextDecoder().decode(backup.subarray(0, 2)) },
  };
};
