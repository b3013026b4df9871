/** Whether the server's router knew the request line, told from how it refuses one that it does not know. */
import type { RecordedResponse } from '../../../src/testing/cassette.ts';
import { isRecord } from '../../../src/spec/is-record.ts';
import { jsonValue } from './documents.ts';

/** The router's own words; a handler that misses its resource names the resource instead (`bucket not found`). */
const routerMisses = ['path not found'];
/** What the file server behind the router says where the user interface was not built in. */
const assetMisses = ['no assets included in binary', '404 page not found'];

/** The router has nothing at this path. Only an authenticated request gets that far: without a token it is a 401 anyway. */
export const isRouterMiss = ({ status, body }: RecordedResponse): boolean => {
  if (status !== 404) return false;
  const value = jsonValue(body);
  if (isRecord(value)) return routerMisses.includes(String(value['message']));
  return body.kind === 'text' && assetMisses.includes(body.text.trim());
};

/** The router has the path, but not with this method. */
export const isMethodMiss = ({ status }: RecordedResponse): boolean => status === 405;

/** A handler answered: neither the router nor the guard before it did. */
export const isAnswered = (response: RecordedResponse): boolean =>
  !isRouterMiss(response) && !isMethodMiss(response) && response.status !== 401 && response.status !== 404;
