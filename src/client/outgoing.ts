/** A request before a credential is added to it; made once a call and sent as often as it takes. */
export type Outgoing = {
  readonly method: string;
  /** The path below the client's URL, without query. */
  readonly path: string;
  readonly url: string;
  readonly headers: Headers;
  readonly body: BodyInit | undefined;
};

/** By name too: the stream of another realm or of a polyfill is one as well. */
export const isStream = (body: unknown): body is ReadableStream =>
  typeof body === 'object' && body !== null && 'getReader' in body && 'locked' in body;

/** A `fetch` that knows no web streams, as node-fetch, would send `[object ReadableStream]`: to a restore, without complaint. */
export const neverAsText = (stream: ReadableStream): ReadableStream =>
  Object.defineProperty(stream, Symbol.toPrimitive, {
    value: () => {
      throw new TypeError('this fetch takes no web streams');
    },
  });
