/** One request and its answer: who waits for whom, and what is thrown when the connection fails. */
import type { ClientRequest, IncomingMessage } from 'node:http';
import { cutShort, stalled, unreachable } from './network-errors.ts';
import { piecesOf } from './pieces.ts';
import { sendBody, type RequestBody } from './send-body.ts';
import type { Begin } from './transport.ts';
import type { WireAnswer } from './answer.ts';

export type Outgoing = {
  /** For messages: method and path, without the query. */
  readonly operation: string;
  readonly origin: string;
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: RequestBody;
  readonly stallMs: number;
  readonly signal: AbortSignal | undefined;
};

/** What a request and the reading of its answer know of each other. */
type Exchange = Outgoing & {
  /** Nothing moves because of us, not because of the server. */
  oursToMove: () => boolean;
  /** Set where the server let us wait for too long. */
  stall?: Error;
};

export async function exchange(begin: Begin, outgoing: Outgoing): Promise<WireAnswer> {
  const { method, path, headers, stallMs, signal } = outgoing;
  const state: Exchange = { ...outgoing, oursToMove: () => false };
  const request = begin({ method, path, headers, timeout: stallMs });
  watchForStall(request, state);
  endOnAbort(request, signal);
  const response = await answerTo(request, state);
  return { status: response.statusCode ?? 0, headers: headersOf(response), body: receive(request, response, state) };
}

function watchForStall(request: ClientRequest, state: Exchange): void {
  request.on('timeout', () => {
    if (state.oursToMove()) {
      request.socket?.setTimeout(state.stallMs); // fires once only
      return;
    }
    state.stall = stalled(state.operation, state.stallMs);
    request.destroy();
  });
}

function endOnAbort(request: ClientRequest, signal: AbortSignal | undefined): void {
  const end = (): void => void request.destroy();
  signal?.addEventListener('abort', end, { once: true });
  request.once('close', () => signal?.removeEventListener('abort', end));
}

function answerTo(request: ClientRequest, state: Exchange): Promise<IncomingMessage> {
  const { operation, origin, body, signal } = state;
  return new Promise((resolve, reject) => {
    request.once('response', resolve);
    request.on('error', (error) => {
      reject(reasonOf(signal) ?? state.stall ?? unreachable(operation, origin, error));
    });
    const sending = sendBody(request, body);
    state.oursToMove = sending.waitsForSource;
    sending.sent.catch((error: unknown) => {
      request.destroy();
      reject(reasonOf(signal) ?? asError(error));
    });
  });
}

async function* receive(
  request: ClientRequest,
  response: IncomingMessage,
  state: Exchange,
): AsyncGenerator<Uint8Array> {
  const { operation, signal } = state;
  const pieces = piecesOf(response);
  let bytes = 0;
  state.oursToMove = () => pieces.waiting() > 0;
  try {
    for (;;) {
      const piece = await pieces.next();
      if (!piece) return;
      bytes += piece.length;
      yield piece;
    }
  } catch (error) {
    throw reasonOf(signal) ?? state.stall ?? cutShort(operation, bytes, error);
  } finally {
    if (!request.writableFinished || !response.readableEnded) request.destroy();
  }
}

const reasonOf = (signal: AbortSignal | undefined): Error | undefined =>
  signal?.aborted ? asError(signal.reason) : undefined;

const asError = (reason: unknown): Error =>
  reason instanceof Error || isErrorShaped(reason) ? reason : new Error(String(reason), { cause: reason });

/** Errors of another realm, as in a test runner, are no `instanceof`. */
const isErrorShaped = (value: unknown): value is Error =>
  typeof value === 'object' && value !== null && 'name' in value && 'message' in value;

function headersOf(response: IncomingMessage): Record<string, string> {
  const pairs = Object.entries(response.headers);
  return Object.fromEntries(pairs.map(([name, value = '']) => [name, Array.isArray(value) ? value.join(', ') : value]));
}
