/** A finding: one difference between what docs, spec and server say, with the evidence for it. */

/** breaking: a client that trusts the contract fails. minor: it works, but was told something untrue. info: worth knowing. */
export type Severity = 'breaking' | 'minor' | 'info';

export type WitnessName = 'docs' | 'spec' | 'server';

/** What each witness says about the claim in question; one that is absent is silent. */
export type Witnesses = {
  readonly docs?: {
    readonly says: string;
    readonly page: string;
    readonly line: number;
    readonly also?: readonly { readonly page: string; readonly line: number }[];
  };
  readonly spec?: { readonly says: string; readonly pointer: string };
  readonly server?: { readonly says: string; readonly version: string };
};

export type Evidence =
  | { readonly cassette: string; readonly exchange: string }
  | { readonly page: string; readonly line: number }
  | { readonly pointer: string };

/** What a check returns: one occurrence. Grouping by `id` turns occurrences into findings. */
export type Occurrence = Witnesses & {
  readonly code: string;
  /** Operation (`POST /api/v2/restore/sql`) or component (`#Bucket`) that the difference belongs to; part of the id. */
  readonly subject: string;
  /** Where in it: `#status`, `#response/200/body/links`, `#request/body/name`, `#header/content-type`; part of the id. */
  readonly pointer: string;
  /** Part of the id where the status makes a difference of its own. */
  readonly status?: string;
  readonly severity: Severity;
  /** One sentence, naming the values seen. */
  readonly title: string;
  /** The operation that the occurrence was seen on, as `POST /api/v2/restore/sql`. */
  readonly operation?: string;
  /** Who differs from the other two; `nobody` where only two speak and neither can be preferred. */
  readonly oddOneOut: WitnessName | 'nobody';
  /** Who must change. */
  readonly fix: readonly WitnessName[];
  readonly evidence: Evidence;
};

export type Known = 'new' | 'overlay' | 'baseline';

/** One line of `reports/contract.json`; see contract-tests/report/contract.schema.json. */
export type Finding = Witnesses & {
  /** `code:subject:pointer[:status]`: the same across runs, server versions and wordings. */
  readonly id: string;
  readonly code: string;
  readonly title: string;
  readonly method?: string;
  readonly path?: string;
  readonly operationId?: string;
  readonly operations: readonly string[];
  readonly count: number;
  readonly status?: string;
  readonly pointer: string;
  readonly severity: Severity;
  readonly oddOneOut: WitnessName | 'nobody';
  readonly fix: readonly WitnessName[];
  readonly known: Known;
  /** The overlay action's or baseline entry's reason. */
  readonly reason?: string;
  readonly evidence: Evidence;
  /** A shell script, line by line, that shows it. */
  readonly repro?: readonly string[];
};

export const findingId = (o: Pick<Occurrence, 'code' | 'subject' | 'pointer' | 'status'>): string =>
  [o.code, o.subject, o.pointer, ...(o.status === undefined ? [] : [o.status])].join(':');
