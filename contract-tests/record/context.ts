/** What a scenario is given: a client and helpers whose every request lands on the tape. */
import { createClient } from '../../src/client/index.ts';
import type { InfluxClient } from '../../src/client/index.ts';
import type { PageClaims } from '../../src/spec/pages/pages.ts';
import type { Operation } from '../../src/spec/document.ts';
import type { Purpose } from '../../src/testing/cassette.ts';
import type { Contract } from '../check.ts';
import type { Credential, LiteralRequest, LiteralResponse, ScenarioContext } from '../scenario.ts';
import { createProber } from './probing/prober.ts';
import { credentialHeaders, operatorSecret } from './secrets/credential.ts';
import { recordingFetch, toFetchResponse } from './wire/recording-fetch.ts';
import type { Tape } from './wire/tape.ts';
import type { Vault } from './secrets/vault.ts';
import type { WireRequest, WireResponse } from './wire/wire.ts';

export type ContextOptions = {
  readonly url: string;
  readonly run: string;
  readonly contract: Contract;
  readonly vault: Vault;
  readonly tape: Tape;
  readonly pages: readonly PageClaims[];
  /** Operations that are probed as the scenario comes by them. Default: none. */
  readonly wanted?: ((operation: Operation) => boolean) | undefined;
  /** Told what is worth to know and stands in no file. */
  readonly tell?: ((sentence: string) => void) | undefined;
};

const authFor = (credential: Credential, vault: Vault) => {
  if (credential.scheme === 'none') return { none: true } as const;
  const secret = vault.valueOf(credential.secret) ?? vault.make(credential.secret);
  if (credential.scheme === 'basic') return { username: credential.user, password: secret } as const;
  return credential.scheme === 'token' ? ({ token: secret } as const) : ({ bearer: secret } as const);
};

/** The credential of a request that names none. */
const defaultCredential = (vault: Vault): Credential =>
  vault.valueOf(operatorSecret) === undefined ? { scheme: 'none' } : { scheme: 'token', secret: operatorSecret };

const toWire = (request: LiteralRequest, vault: Vault): WireRequest => {
  const headers = Object.entries(request.headers ?? {}).map(([name, value]): [string, string] => [
    name.toLowerCase(),
    value,
  ]);
  const named = headers.some(([name]) => name === 'authorization' || name === 'cookie');
  const credential = request.credential ?? (named ? { scheme: 'none' as const } : defaultCredential(vault));
  if (credential.scheme !== 'none') vault.make(credential.secret); // a wrong token is a secret too, made at its first use
  const body = request.body ?? new Uint8Array(0);
  return {
    method: request.method.toUpperCase(),
    target: request.path,
    headers: [...headers, ...credentialHeaders(credential, vault)],
    bytes: typeof body === 'string' ? Buffer.from(body) : body,
  };
};

const toLiteral = (request: WireRequest, response: WireResponse): LiteralResponse => {
  const { status, headers } = toFetchResponse(request, response);
  const text = Buffer.from(response.bytes).toString();
  return { status, headers, bytes: response.bytes, text, json: () => JSON.parse(text) as unknown };
};

/** @returns the context, and what is to be done when the scenario is over. */
export const createContext = (
  options: ContextOptions,
): { readonly context: ScenarioContext; readonly finish: () => Promise<void> } => {
  const { url, run, contract, vault, tape, pages, wanted = () => false, tell = () => undefined } = options;
  const literal = async (
    request: LiteralRequest,
    purpose?: Purpose,
    keep?: (response: WireResponse) => boolean,
  ): Promise<LiteralResponse> => {
    const wire = toWire(request, vault);
    return toLiteral(wire, await tape.exchange(wire, purpose, keep));
  };
  const prober = createProber({ contract, run, vault, send: literal, wanted, tell });
  const own = async (wire: WireRequest, purpose?: Purpose): Promise<WireResponse> => {
    await prober.before(wire);
    const response = await tape.exchange(wire, purpose);
    await prober.after(wire, response);
    return response;
  };
  const exchange = async (request: LiteralRequest, purpose?: Purpose): Promise<LiteralResponse> => {
    if (purpose?.kind === 'probe') return literal(request, purpose);
    const wire = toWire(request, vault);
    return toLiteral(wire, await own(wire, purpose));
  };
  const clientWith = (credential: Credential): InfluxClient =>
    createClient({
      ...{ url, ...authFor(credential, vault) },
      ...{ retry: false, gzipOverBytes: Infinity }, // a recording holds what was asked, once and readable
      fetch: recordingFetch((request) => own(request)),
    });
  const context: ScenarioContext = {
    run,
    name: (suffix) => `${run}-${suffix}`,
    url,
    client: clientWith(defaultCredential(vault)),
    as: clientWith,
    secret: (name) => vault.make(name),
    learn: (name, value) => {
      vault.learn(name, value);
    },
    send: (request, purpose) => exchange(request, purpose && { kind: 'probe', ...purpose }),
    probe: prober.probe,
    until: tape.until,
    pages,
    sample: (place, request) => exchange(request, { kind: 'sample', ...place }),
    claim: (claim, request) => exchange(request, { kind: 'claim', ...claim }),
  };
  return { context, finish: prober.finish };
};
