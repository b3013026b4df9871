/** The public surface: what is not listed here may change at any time. */
export { ConnectionError, createClient, HttpError, ParseError, TimeoutError, unwrap } from './client/index.ts';
export type {
  Auth,
  Call,
  CallArguments,
  CallOptions,
  ClientOptions,
  Data,
  ErrorStatus,
  Failure,
  InfluxClient,
  Method,
  OperationOf,
  ParseAs,
  PathOf,
  RawBody,
  Result,
  SendOptions,
  Success,
} from './client/index.ts';
