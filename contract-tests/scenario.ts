/** A scenario: a named sequence of calls with a purpose, written with the client, that cleans up after itself. */
import type { InfluxClient } from '../src/client/index.ts';
import type { Json, Operation } from '../src/spec/document.ts';
import type { PageClaims } from '../src/spec/pages/pages.ts';
import type { PagePlace, StatedClaim } from '../src/testing/cassette.ts';

export type Credential =
  | { readonly scheme: 'none' }
  | { readonly scheme: 'token' | 'bearer'; readonly secret: string }
  | { readonly scheme: 'basic'; readonly user: string; readonly secret: string };

/** A request that is known to succeed; probes are made from it by breaking one thing at a time. */
export type CompleteRequest = {
  readonly path?: Readonly<Record<string, string | number>>;
  readonly query?: Readonly<Record<string, string | number>>;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: Json;
  /** For bodies that are not JSON: what is sent as it stands. */
  readonly raw?: string | Uint8Array;
};

/** A request to the letter: nothing is added but URL, credential, timeout and redaction. */
export type LiteralRequest = {
  readonly method: string;
  /** With its query, as sent: `/api/v2/buckets?limit=2`. */
  readonly path: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array;
  readonly credential?: Credential;
};

export type LiteralResponse = {
  readonly status: number;
  readonly headers: Headers;
  readonly bytes: Uint8Array;
  readonly text: string;
  readonly json: () => unknown;
};

export type ScenarioContext = {
  /** The run's name: fixed length, part of no word. */
  readonly run: string;
  /** `name('b1')` is the run's own name for a resource. */
  readonly name: (suffix: string) => string;
  /** Where the server is: for resources that call another server, and may call this one. */
  readonly url: string;
  /** The typed client with the operator token; every request it makes is recorded. */
  readonly client: InfluxClient;
  /** The same client with another credential. */
  readonly as: (credential: Credential) => InfluxClient;
  /** A secret made by the harness, e.g. a password for a new user; known by name, never stored. */
  readonly secret: (name: string) => string;
  /** Tells the harness a secret that the server made (a token of a create answer), so that it can be named in a credential. */
  readonly learn: (name: string, value: string) => void;
  /** Sends to the letter. The purpose is `call` unless told; a probe names its kind and the operation that it belongs to. */
  readonly send: (
    request: LiteralRequest,
    purpose?: { readonly probe: string; readonly operationId: string; readonly detail?: string },
  ) => Promise<LiteralResponse>;
  /** All probes that the contract gives for this operation, in the state of the scenario. `except` leaves kinds out. */
  readonly probe: (
    operationId: string,
    complete: CompleteRequest,
    options?: { readonly except?: readonly string[]; readonly only?: readonly string[] },
  ) => Promise<void>;
  /** Calls until the JSON value at `pointer` is one of `values`; only the last answer is recorded, and the wait with it. */
  readonly until: <T>(pointer: string, values: readonly Json[], call: () => Promise<T>) => Promise<T>;
  /** The pinned docs pages, whose samples can be run. */
  readonly pages: readonly PageClaims[];
  /** Runs a docs sample with its placeholders filled; `also` are other places that print the same. */
  readonly sample: (
    place: PagePlace & { readonly also?: readonly PagePlace[] },
    request: LiteralRequest,
  ) => Promise<LiteralResponse>;
  /** Sends to the letter, to see whether what a page says in prose is so. */
  readonly claim: (claim: StatedClaim, request: LiteralRequest) => Promise<LiteralResponse>;
};

export type Scenario = {
  /** kebab-case; the cassette's file name. */
  readonly name: string;
  readonly about: string;
  readonly disposable: false | 'set-up' | 'empty';
  /**
   * Operations that are probed in the state of this scenario, though it does not ask for it: the first request of each
   * that succeeds is the complete one. A DELETE is probed before it is sent, all others when the scenario is over.
   */
  readonly probes?: (operation: Operation) => boolean;
  readonly run: (t: ScenarioContext) => Promise<void>;
};
