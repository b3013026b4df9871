import type { Authenticator, Credential } from './authenticator.ts';

type Call = {
  readonly path: string;
  /** The caller's, which go before ours. */
  readonly headers: Headers;
  readonly maySendAgain: boolean;
};

/** Sends with a credential, and once more with a new one where that was refused. */
export async function withCredential<R extends { readonly status: number }>(
  authenticator: Authenticator,
  { path, headers, maySendAgain }: Call,
  send: (credential: Credential) => Promise<R>,
): Promise<R> {
  if (headers.has('authorization')) return send({}); // the call's own
  const credential = await authenticator.current(path);
  const answer = await send(credential);
  if (answer.status !== 401 || !authenticator.renewed) return answer;
  const renewed = await authenticator.renewed(credential, path);
  const isTheSame = JSON.stringify(renewed) === JSON.stringify(credential);
  return isTheSame || !maySendAgain ? answer : send(renewed);
}

/** As plain values, which any `fetch` takes; a header that the call names is the call's. */
export function withCredentialHeaders(headers: Headers, credential: Credential): Record<string, string> {
  const own = Object.entries(credential.headers ?? {}).map(([name, value]) => [name.toLowerCase(), value] as const);
  return { ...Object.fromEntries(own), ...Object.fromEntries(headers) };
}
