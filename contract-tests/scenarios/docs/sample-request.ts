/** A sample of a docs page as the request that a reader's shell would send. */
import type { SampleClaim } from '../../../src/spec/pages/pages.ts';
import type { Credential, LiteralRequest } from '../../scenario.ts';
import { fillJson, fillQuery, fillText, type Words } from './placeholders.ts';

export type Filled = {
  /** The target with its path's parameters filled. */
  readonly target: string;
  readonly queryWords: Words;
  readonly bodyWords: Words;
  /** Name of the secret that is the reader's token. */
  readonly token: string;
};

const schemes = { Bearer: 'bearer', Token: 'token' } as const;

/** Whatever the page calls the token, it is the reader's own. */
const credentialOf = (headers: SampleClaim['headers'], token: string): Credential => {
  const value = headers.find(([name]) => name.toLowerCase() === 'authorization')?.[1] ?? '';
  const [, scheme] = /^(Bearer|Token) [A-Z_]*TOKEN$/.exec(value) ?? [];
  if (scheme === 'Bearer' || scheme === 'Token') return { scheme: schemes[scheme], secret: token };
  if (value !== '') throw new Error(`a sample's credential is not understood: ${value.split(' ')[0] ?? ''}`);
  return { scheme: 'none' };
};

const bodyOf = ({ body }: SampleClaim, words: Words): Pick<LiteralRequest, 'body'> => {
  if (body === undefined) return {};
  return { body: body.kind === 'json' ? JSON.stringify(fillJson(body.value, words)) : fillText(body.text, words) };
};

export const sampleRequest = (
  sample: SampleClaim,
  { target, queryWords, bodyWords, token }: Filled,
): LiteralRequest => ({
  method: sample.method,
  path: fillQuery(target, queryWords),
  headers: Object.fromEntries(sample.headers.filter(([name]) => name.toLowerCase() !== 'authorization')),
  credential: credentialOf(sample.headers, token),
  ...bodyOf(sample, bodyWords),
});
