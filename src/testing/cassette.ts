/**
 * The cassette: the file of one recorded scenario. It reads as plain HTTP: every value in it is canonical
 * (an id is `0c00000000000001`, a time is in 2030, a secret is `REDACTED_1`), so nothing has to be expanded to read it.
 */
import type { Json } from '../spec/document.ts';

/** A body as it went over the wire, after decompression. `text` and `json` are exact: writing them out gives the recorded bytes. */
export type Body =
  | { readonly kind: 'empty' }
  /** `layout` says how `value` becomes text again: JSON.stringify compact, or indented by tab, two or four spaces; `go`: `<`, `>` and `&` are escaped as Go does it; `newline`: a line feed ends it. */
  | {
      readonly kind: 'json';
      readonly value: Json;
      readonly layout?: { readonly indent?: 'tab' | 'space2' | 'space4'; readonly go?: true; readonly newline?: true };
    }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'base64'; readonly base64: string; readonly size: number }
  /**
   * The body equals the body of an earlier response of this cassette (`exchange`), or one part of it by name (`part`).
   * `wrap`: it was compressed before it was sent. `first`: only so many of its bytes were sent, the rest was cut off.
   */
  | {
      readonly kind: 'same-as';
      readonly exchange: string;
      readonly part?: string;
      readonly wrap?: 'gzip';
      readonly first?: number;
    }
  /** Never stored, because it holds secrets or its bytes differ on every server: what was seen of it. */
  | { readonly kind: 'structure'; readonly structure: BodyStructure };

export type BodyStructure =
  | { readonly of: 'bolt' | 'sqlite' | 'gzip' | 'binary'; readonly magic: string }
  | {
      readonly of: 'tar';
      readonly entries: readonly { readonly name: string; readonly sizeClass: string }[];
      /** What follows the end-of-archive blocks; anything but `zeros` is an error text that the server appended. */
      readonly afterEnd: 'zeros' | 'missing-end' | 'data';
    }
  | {
      readonly of: 'multipart';
      readonly closed: boolean;
      readonly parts: readonly {
        readonly headers: readonly (readonly [string, string])[];
        readonly body: Body;
      }[];
    };

/** How a request proves who it is. Tokens and passwords never stand in a cassette; a credential is named. */
export type Auth =
  | { readonly scheme: 'none' }
  /** `word`: how the scheme is written, where not as usual: `token` for `Token`. */
  | { readonly scheme: 'token' | 'bearer'; readonly secret: string; readonly word?: string }
  /** `session`: the cookie that was sent beside it, for an operation that wants both. */
  | { readonly scheme: 'basic'; readonly user: string; readonly secret: string; readonly session?: string }
  | { readonly scheme: 'cookie'; readonly secret: string };

export type RecordedRequest = {
  readonly method: string;
  /** Path with its values filled in, query included, as sent: `/api/v2/buckets/0c00000000000001/labels?limit=2`. */
  readonly target: string;
  readonly auth: Auth;
  /** In the order sent, lower-case names; without authorization, host, content-length and other transport headers. */
  readonly headers: readonly (readonly [string, string])[];
  readonly body: Body;
};

export type RecordedResponse = {
  readonly status: number;
  /** Lower-case names; without date, content-length, transfer-encoding, connection. `content-encoding` is kept, the body is decoded. */
  readonly headers: readonly (readonly [string, string])[];
  readonly body: Body;
};

/**
 * What a docs page says of an answer in prose, which no schema holds: a reader's statement of it as data.
 * The page is right if the value `at` a JSON pointer of the recorded response `is`, or `isNot`, the one given, or is `present`.
 */
export type StatedClaim = {
  readonly page: string;
  readonly line: number;
  /** The claim in one short sentence. */
  readonly says: string;
  /** `/body/value/token`, `/body/structure/entries`, `/status` */
  readonly at: string;
  /** What the claim is about where it is not this one answer: all findings of the same are one. `#AnyList`, `#query/limit` */
  readonly about?: { readonly subject: string; readonly pointer: string };
} & ({ readonly is: Json } | { readonly isNot: Json } | { readonly present: true });

export type PagePlace = { readonly page: string; readonly line: number };

/** Why a request was made: by the scenario itself, to clean up, from a docs sample, to see a claim, or as a probe of an operation. */
export type Purpose =
  | { readonly kind: 'call' | 'cleanup' }
  | { readonly kind: 'probe'; readonly probe: string; readonly operationId: string; readonly detail?: string }
  /** `also`: the same sample on other pages. */
  | ({ readonly kind: 'sample'; readonly also?: readonly PagePlace[] } & PagePlace)
  | ({ readonly kind: 'claim' } & StatedClaim);

export type Exchange = {
  /** Unique within the cassette and stable across recordings: `007`. */
  readonly id: string;
  readonly purpose: Purpose;
  readonly request: RecordedRequest;
  readonly response: RecordedResponse;
  /** Sent again until the value at `pointer` of the JSON answer, or the status at `#status`, is one of `values`; only the last answer is kept. */
  readonly until?: { readonly pointer: string; readonly values: readonly Json[] };
  /** What only a live clock could tell, as a stable sentence: `createdAt is later than updatedAt`. */
  readonly observations?: readonly string[];
  /** The answer's list held items of others as well; only the scenario's own are kept. */
  readonly foreignItems?: true;
};

/** A value that the server made and a later request uses. */
export type Capture = {
  /** The value that stands for it in this file, e.g. `0c00000000000001`; unique in the cassette. */
  readonly canonical: string;
  readonly kind: 'id' | 'integer-id' | 'token' | 'cookie' | 'name' | 'boundary';
  /** The exchange whose response gives it first. */
  readonly exchange: string;
  /**
   * Where in that response: `body/buckets/[name=acme-b]/id`, `header/location`, `header/set-cookie/NAME`, `part/buckets/...`, `text`.
   * List items by name, never by index, where they have one. `#2` at the end: the third id inside that string.
   */
  readonly pointer: string;
};

export type Cassette = {
  readonly format: 1;
  readonly scenario: string;
  /** What the scenario is for, one sentence. */
  readonly about: string;
  /** `false`: any server may see it. Else only a server that this process started: one that is `set-up`, or one that is still `empty`. */
  readonly disposable: false | 'set-up' | 'empty';
  readonly server: { readonly version: string };
  /** Sha256 of the pinned contract that was in force when it was recorded. */
  readonly contract: { readonly sha256: string };
  /** The run's name as it stands in this file: fixed length, part of no word. */
  readonly run: string;
  /** Names of the secrets the harness must make before a replay; their values are never stored. */
  readonly secrets: readonly string[];
  readonly captures: readonly Capture[];
  readonly exchanges: readonly Exchange[];
};
