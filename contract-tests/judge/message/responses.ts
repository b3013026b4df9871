/** The response that the contract has for a status. */
import type { MediaType, Operation, Response } from '../../../src/spec/document.ts';
import { escapeKey } from '../../../src/spec/pointer.ts';
import { covers, isError } from './http.ts';

export type Declared = { readonly status: string; readonly response: Response; readonly pointer: string };

/** `default` speaks for errors only: a success that nobody listed is not described by the error's schema. */
export const declaredFor = (operation: Operation, status: number): Declared | undefined => {
  const key = String(status) in operation.responses ? String(status) : isError(status) ? 'default' : undefined;
  const response = key === undefined ? undefined : operation.responses[key];
  if (key === undefined || response === undefined) return undefined;
  return { status: key, response, pointer: `${operation.pointer}/responses/${key}` };
};

export const successesOf = (operation: Operation): readonly string[] =>
  Object.keys(operation.responses).filter((status) => status.startsWith('2'));

export const mediaTypesOf = ({ content = {} }: Response): readonly string[] => Object.keys(content);

/** The media type object for what was sent, with its pointer. */
export const mediaTypeFor = (
  { response, pointer }: Declared,
  sent: string,
): { readonly media: MediaType; readonly pointer: string } | undefined => {
  const found = Object.entries(response.content ?? {}).find(([declared]) => covers(declared, sent));
  return found === undefined ? undefined : { media: found[1], pointer: `${pointer}/content/${escapeKey(found[0])}` };
};
