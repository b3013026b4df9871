/** The client: typed calls from the proven contract. */
export { createClient, type ClientOptions } from './create-client.ts';
export { unwrap } from './unwrap.ts';
export { ConnectionError, HttpError, ParseError, TimeoutError } from './errors.ts';
export type { Auth } from './auth.ts';
export type { Call, InfluxClient, SendOptions } from './client.ts';
export type { CallArguments, CallOptions, Method, OperationOf, ParseAs, PathOf, RawBody } from './operation-types.ts';
export type { Data, ErrorStatus, Failure, Result, Success } from './result.ts';
