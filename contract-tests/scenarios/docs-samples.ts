import type { Json } from '../../src/spec/document.ts';
import type { PageClaims, SampleClaim } from '../../src/spec/pages/pages.ts';
import type { Credential, LiteralRequest, Scenario } from '../scenario.ts';
import { createShardSource } from './shard-source.ts';

type Values = Readonly<Record<string, string>>;

/** `{bucketID}` in a target, `BUCKETID` in a body. */
const fill = (text: string, values: Values): string => {
  const inTarget = text.replace(/\{(\w+)\}/g, (placeholder, name: string) => values[name.toUpperCase()] ?? placeholder);
  return values[inTarget] ?? inTarget;
};

const fillJson = (value: Json, values: Values): Json => {
  if (typeof value === 'string') return fill(value, values);
  if (Array.isArray(value)) return value.map((item: Json) => fillJson(item, values));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, fillJson(item, values)]));
};

const schemes = { Bearer: 'bearer', Token: 'token' } as const;

const credentialOf = (headers: SampleClaim['headers']): Credential => {
  const [, scheme] =
    /^(Bearer|Token) INFLUX_TOKEN$/.exec(headers.find(([name]) => name.toLowerCase() === 'authorization')?.[1] ?? '') ??
    [];
  return scheme === 'Bearer' || scheme === 'Token'
    ? { scheme: schemes[scheme], secret: 'operator' }
    : { scheme: 'none' };
};

const bodyOf = ({ body }: SampleClaim, values: Values): Pick<LiteralRequest, 'body'> => {
  if (body === undefined) return {};
  return { body: body.kind === 'json' ? JSON.stringify(fillJson(body.value, values)) : body.text };
};

const requestOf = (sample: SampleClaim, values: Values): LiteralRequest => ({
  method: sample.method,
  path: fill(sample.target, values),
  headers: Object.fromEntries(sample.headers.filter(([name]) => name.toLowerCase() !== 'authorization')),
  credential: credentialOf(sample.headers),
  ...bodyOf(sample, values),
});

const samplesOf = ({ operations }: PageClaims): readonly SampleClaim[] => operations.flatMap(({ samples }) => samples);

/** The pages whose samples find here what they need. */
const prepared: readonly string[] = ['backup', 'restore'];

export const docsSamples: Scenario = {
  name: 'docs-samples',
  about: 'Each curl sample of the docs pages, sent as it is printed, with its placeholders filled in.',
  disposable: 'set-up',
  run: async (t) => {
    const { orgID, org, bucketID, first } = await createShardSource(t);
    const values = {
      ...{ BUCKETID: bucketID, BUCKETNAME: t.name('from-docs'), DESCRIPTION: 'as the page has it' },
      ...{ DEFAULTRETENTIONPOLICY: 'autogen', ORGANIZATIONID: orgID, ORGANIZATIONNAME: org, SHARDID: String(first) },
    };
    // A sample of another page needs another state: sent here, it would only be told that something is not there.
    for (const page of t.pages.filter((one) => prepared.includes(one.page))) {
      for (const sample of samplesOf(page)) await t.sample(page.page, sample.line, requestOf(sample, values));
    }
  },
};
