/** A `fetch` for the client whose requests go through a sender of our own. */
import type { WireRequest, WireResponse } from './wire.ts';

const withoutBody = new Set([204, 205, 304]);

export const toFetchResponse = ({ method }: WireRequest, { status, headers, bytes }: WireResponse): Response => {
  const body = withoutBody.has(status) || method === 'HEAD' ? null : Buffer.from(bytes);
  return new Response(body, { status, headers: headers.map(([name, value]): [string, string] => [name, value]) });
};

const toWireRequest = async (request: Request): Promise<WireRequest> => {
  const { pathname, search } = new URL(request.url);
  const bytes = new Uint8Array(await request.arrayBuffer()); // before it is sent: a body can be read only once
  return { method: request.method, target: pathname + search, headers: [...request.headers], bytes };
};

export const recordingFetch =
  (exchange: (request: WireRequest) => Promise<WireResponse>) =>
  async (url: string, init: RequestInit): Promise<Response> => {
    const wire = await toWireRequest(new Request(url, init));
    return toFetchResponse(wire, await exchange(wire));
  };
