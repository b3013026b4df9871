/** A request's body, no faster than the server takes it. */
import type { ClientRequest } from 'node:http';

export type RequestBody = Uint8Array | AsyncIterable<Uint8Array>;

export type Sending = {
  /** Rejects with the source's own error; a broken connection is told by the request itself. */
  readonly sent: Promise<void>;
  /** Whether the next bytes are the source's to give. */
  readonly waitsForSource: () => boolean;
};

export function sendBody(request: ClientRequest, body: RequestBody | undefined): Sending {
  if (body === undefined || body instanceof Uint8Array) {
    request.end(body);
    return { sent: Promise.resolve(), waitsForSource: () => false };
  }
  let waits = true;
  const send = async (): Promise<void> => {
    const over = ended(request);
    for await (const chunk of body) {
      waits = false;
      if (over()) return;
      if (!request.write(chunk)) await drained(request);
      if (over()) return;
      waits = true;
    }
    waits = false;
    request.end();
  };
  return { sent: send(), waitsForSource: () => waits };
}

/** An answer before the end of the body ends the upload too: the server reads no further. */
function ended(request: ClientRequest): () => boolean {
  let answered = false;
  request.once('response', () => (answered = true));
  return () => answered || request.destroyed;
}

const drained = (request: ClientRequest): Promise<void> =>
  new Promise((resolve) => {
    const events = ['drain', 'close', 'response'] as const;
    const go = (): void => {
      for (const event of events) request.off(event, go);
      resolve();
    };
    for (const event of events) request.on(event, go);
  });
