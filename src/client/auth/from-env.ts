import type { CredentialProvider } from './auth.ts';

/** What `fromEnv` found. `url` and `token` are for `createClient`, the rest for the calls. */
export type FromEnv = {
  readonly url: string;
  /** Reads the variable anew when it is asked, so that printing the options shows no token. Absent where none is set. */
  readonly token?: CredentialProvider;
  readonly org?: string;
  readonly orgID?: string;
  readonly bucket?: string;
  readonly bucketID?: string;
};

type Environment = Readonly<Record<string, string | undefined>>;

/** Looked up by name, so that this also loads where there is neither. */
function variable(name: string): string | undefined {
  const { process, Deno } = globalThis as {
    readonly process?: { readonly env?: Environment };
    readonly Deno?: { readonly env: { readonly get: (name: string) => string | undefined } };
  };
  return process?.env ? process.env[name] : Deno?.env.get(name);
}

const others = {
  org: 'INFLUX_ORG',
  orgID: 'INFLUX_ORG_ID',
  bucket: 'INFLUX_BUCKET_NAME',
  bucketID: 'INFLUX_BUCKET_ID',
} as const;

/**
 * The variables that the `influx` command reads: the address from `INFLUX_URL`, else `INFLUX_HOST`; `INFLUX_TOKEN`,
 * `INFLUX_ORG`, `INFLUX_ORG_ID`, `INFLUX_BUCKET_NAME` and `INFLUX_BUCKET_ID`. An empty one is as good as none.
 * @param environment instead of the process's own, e.g. where there is no process
 * @throws TypeError where no address is set
 * @example
 * const { org, ...connection } = fromEnv();
 * const client = createClient(connection);
 */
export function fromEnv(environment?: Environment): FromEnv {
  const read = (name: string): string | undefined => (environment ? environment[name] : variable(name)) || undefined;
  const url = read('INFLUX_URL') ?? read('INFLUX_HOST');
  if (url === undefined) throw new TypeError('fromEnv needs INFLUX_URL or INFLUX_HOST, the address of a server');
  const found = Object.entries(others).flatMap(([key, name]) => {
    const value = read(name);
    return value === undefined ? [] : [[key, value] as const];
  });
  return {
    url,
    ...(read('INFLUX_TOKEN') !== undefined && { token: () => read('INFLUX_TOKEN') ?? '' }),
    ...Object.fromEntries(found),
  };
}
