/** How the server is reached; the same fields as the client's own options. */
export type Connection = {
  /** e.g. `http://localhost:8086`; a path in it is kept as a prefix. */
  readonly url: string;
  /** An operator token: backup and restore need every permission of the instance. */
  readonly token: string;
  /** Sent with every request, e.g. for a proxy in between. */
  readonly headers?: Readonly<Record<string, string>>;
  /** Milliseconds without a byte before a transfer counts as stalled and is tried again. Default 60,000. */
  readonly stallMs?: number;
  /** Tries of one transfer after the first. Default 4. */
  readonly retries?: number;
};
