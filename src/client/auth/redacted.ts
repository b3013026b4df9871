import { isErrorLike } from '../client-error.ts';
import type { Credential } from './authenticator.ts';

/** What must not be read anywhere: headers as they are sent, and the token in them; a login in a query. */
export function secretsOf(headers: Readonly<Record<string, string>>, { query }: Credential): readonly string[] {
  const values = [headers.authorization, headers.cookie, new URLSearchParams(query).toString()];
  return values.flatMap((value) => (value ? [value, value.slice(value.search(/[ =]/) + 1)] : []));
}

/** Mocks quote the whole request in their complaint: then its words are kept, and nothing else of it. */
export function redacted(error: unknown, secrets: readonly string[]): unknown {
  const words = wordsOf(error);
  if (!secrets.some((secret) => words.includes(secret))) return error;
  const message = isErrorLike(error) && isErrorLike(error.cause) ? error.cause.message : words;
  return new Error(secrets.reduce((text, secret) => text.replaceAll(secret, 'REDACTED'), message));
}

function wordsOf(error: unknown): string {
  if (!isErrorLike(error)) return String(error);
  return error.cause ? `${error.message}\n${wordsOf(error.cause)}` : error.message;
}
