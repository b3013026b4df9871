/** What a server answers, while its body still arrives. */
export type WireAnswer = {
  readonly status: number;
  /** Names in lower case; of one that came twice, the values with `, ` between. */
  readonly headers: Readonly<Record<string, string>>;
  /**
   * As it came, nothing decoded. To be read to its end, also where it is empty; leaving early ends the connection.
   * Throws `no-connection` where it breaks, stalls or ends too soon.
   */
  readonly body: AsyncIterable<Uint8Array>;
};
