/** What happened to a resource before and after an exchange. */
import type { Cassette, Exchange } from '../../../src/testing/cassette.ts';
import { isSuccess, pathOf } from '../message/http.ts';

/** `/things` of `/things/1` */
export const collectionOf = (path: string): string => path.slice(0, path.lastIndexOf('/'));

export const lastSegment = (path: string): string => path.slice(path.lastIndexOf('/') + 1);

const reading = new Set(['GET', 'HEAD', 'OPTIONS']);

export const isWrite = ({ request, response }: Exchange): boolean =>
  !reading.has(request.method) && isSuccess(response.status);

/**
 * Whether it may have changed the resource: a write to it, to one of its kind, or one that names it.
 * `text` is what is known of the resource: it changes too when something that stands in it is deleted.
 */
export const mayTouch = (exchange: Exchange, path: string, text = ''): boolean => {
  if (!isWrite(exchange)) return false;
  const written = pathOf(exchange.request.target);
  return (
    written.startsWith(collectionOf(path)) ||
    written.includes(lastSegment(path)) ||
    // What puts back a whole store changes everything in it.
    written.includes('/restore/') ||
    (exchange.request.method === 'DELETE' && text.includes(lastSegment(written)))
  );
};

/** Exchanges behind one, up to the next write that may touch the path. */
export const untouchedAfter = (
  { exchanges }: Cassette,
  exchange: Exchange,
  path: string,
  text?: string,
): readonly Exchange[] => {
  const later = exchanges.slice(exchanges.indexOf(exchange) + 1);
  const end = later.findIndex((each) => mayTouch(each, path, text));
  return end < 0 ? later : later.slice(0, end);
};

/** Exchanges before one, back to the last write that may have touched the path, that write included. */
export const untouchedBefore = ({ exchanges }: Cassette, exchange: Exchange, path: string): readonly Exchange[] => {
  const earlier = exchanges.slice(0, exchanges.indexOf(exchange));
  const start = earlier.findLastIndex((each) => mayTouch(each, path));
  return start < 0 ? earlier : earlier.slice(start);
};

export const isReadOf = ({ request, response }: Exchange, path: string): boolean =>
  request.method === 'GET' && pathOf(request.target) === path && isSuccess(response.status);
