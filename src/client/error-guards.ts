/**
 * Which error was caught. `instanceof` says no to an error of another copy of this package (two versions installed,
 * a bundle beside a module) and of another realm; these say yes.
 */
import { brandOf } from './client-error.ts';
import type { AbortError, ConnectionError, HttpError, ParseError, TimeoutError } from './errors.ts';

export const isHttpError = (value: unknown): value is HttpError => brandOf(value) === 'HttpError';
export const isConnectionError = (value: unknown): value is ConnectionError => brandOf(value) === 'ConnectionError';
export const isTimeoutError = (value: unknown): value is TimeoutError => brandOf(value) === 'TimeoutError';
export const isAbortError = (value: unknown): value is AbortError => brandOf(value) === 'AbortError';
export const isParseError = (value: unknown): value is ParseError => brandOf(value) === 'ParseError';
