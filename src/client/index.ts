/** The client: typed calls from the proven contract. */
export { createClient, type ClientOptions } from './create-client.ts';
export { unwrap } from './unwrap.ts';
export { AbortError, ConnectionError, HttpError, ParseError, TimeoutError, type HttpErrorFields } from './errors.ts';
export { isAbortError, isConnectionError, isHttpError, isParseError, isTimeoutError } from './error-guards.ts';
export { fromEnv, type FromEnv } from './auth/from-env.ts';
export { signIn, type Session } from './auth/sign-in.ts';
export { v1Login } from './auth/v1-login.ts';
export { traceSpan } from './hooks/trace-span.ts';
export type { Auth, CredentialProvider } from './auth/auth.ts';
export type { Authenticator, Credential } from './auth/authenticator.ts';
export type { CommonOptions, TransportOptions } from './call-options.ts';
export type { HookError, HookRequest, HookResponse, HookRetry, Hooks } from './hooks/hooks.ts';
export type { RetryOptions } from './retry/retry-options.ts';
export type { Fetch, FetchInit } from './transport.ts';
export type { Call, InfluxClient, SendOptions } from './client.ts';
export type { CallArguments, CallOptions, Method, OperationOf, ParseAs, PathOf, RawBody } from './operation-types.ts';
export type { Data, ErrorStatus, Failure, Result, Success } from './result.ts';
