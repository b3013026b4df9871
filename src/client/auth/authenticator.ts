/** What adds a credential to requests. */

export type Credential = {
  /** Sent unless the call names one of them, or `authorization`, itself. */
  readonly headers?: Readonly<Record<string, string>>;
  /** Added to the query of the URL, percent-encoded; hidden from hooks and from the `url` of the answer. */
  readonly query?: Readonly<Record<string, string>>;
};

/** Keep secrets in closures, never in fields: then nothing that prints a client shows them. */
export type Authenticator = {
  /** What a request to this path (below the client's URL, without query) is to carry. */
  readonly current: (path: string) => Credential | Promise<Credential>;
  /**
   * The server answered 401 to `refused`: what to send instead. Absent where there is never anything else.
   * The call is then sent once more, if that differs and the call's body can be sent twice.
   */
  readonly renewed?: (refused: Credential, path: string) => Credential | Promise<Credential>;
};
