/** Makes an answer comparable before anything is numbered: others' items dropped, lists without an order sorted, secrets learnt. */
import type { Json } from '../../../src/spec/document.ts';
import { encodeBody } from '../../../src/testing/body.ts';
import type { Body } from '../../../src/testing/cassette.ts';
import { partName } from '../../../src/testing/multipart.ts';
import { cookieOf } from '../../../src/testing/pointer.ts';
import { leavesOf } from './map-json.ts';
import { keepOwn } from './own-items.ts';
import { passingBodies, secretKeys, secretReference } from './rules.ts';
import type { Session } from '../session.ts';
import { sortSetLike } from './set-like.ts';
import type { Vault } from '../secrets/vault.ts';
import type { WireExchange } from '../wire/wire.ts';

export type PreparedBody = { readonly body: Body; readonly foreign: boolean };

const prepareJson = (
  value: Json,
  target: string,
  { isOwn, run }: Session['known'],
  root: string,
): { readonly value: Json; readonly foreign: boolean } => {
  const own = isOwn === undefined ? { value, foreign: false } : keepOwn(value, isOwn);
  const name = (text: string) => text.replaceAll(run.live, run.canonical);
  const sorted = sortSetLike(own.value, target, { root, name });
  return { value: sorted as Json, foreign: own.foreign }; // both only drop and order what JSON was parsed
};

const passing = (body: Body, target: string): Body | undefined => {
  const rule = passingBodies.find((each) => each.target.test(target));
  return rule === undefined || (body.kind !== 'text' && body.kind !== 'structure')
    ? undefined
    : { kind: 'structure', structure: { of: 'binary', magic: rule.magic } };
};

export const prepareBody = (given: Body, target: string, known: Session['known'], root = ''): PreparedBody => {
  const body = passing(given, target) ?? given;
  if (body.kind === 'json') {
    const { value, foreign } = prepareJson(body.value, target, known, root);
    return { body: { ...body, value }, foreign };
  }
  if (body.kind !== 'structure' || body.structure.of !== 'multipart') return { body, foreign: false };
  const parts = body.structure.parts.map((part) => ({
    headers: part.headers,
    ...prepareBody(part.body, target, known, partName(part.headers)),
  }));
  return {
    body: {
      kind: 'structure',
      structure: { ...body.structure, parts: parts.map(({ headers, body: inner }) => ({ headers, body: inner })) },
    },
    foreign: parts.some((part) => part.foreign),
  };
};

const learnValue = (value: string, vault: Vault): void => {
  if (value.length >= 8 && !secretReference.test(value)) vault.learnUnnamed(value);
};

const learnFrom = (body: Body, vault: Vault): void => {
  if (body.kind === 'json') {
    leavesOf(body.value, body.value, '', { key: '', list: '' }, (leaf, { key }) => {
      if (typeof leaf === 'string' && secretKeys.test(key)) learnValue(leaf, vault);
    });
  } else if (body.kind === 'text') {
    for (const [, key = '', value = ''] of body.text.matchAll(/"(\w+)"\s*:\s*"([^"\\]*)"/g))
      if (secretKeys.test(key)) learnValue(value, vault);
  } else if (body.kind === 'structure' && body.structure.of === 'multipart') {
    for (const part of body.structure.parts) learnFrom(part.body, vault);
  }
};

/** Tells the vault what the server gave: tokens under the keys that hold them, and cookies. */
export const learnSecrets = ({ response }: WireExchange, vault: Vault): void => {
  learnFrom(encodeBody(response.bytes, response.headers), vault);
  for (const [name, value] of response.headers)
    if (name === 'set-cookie') learnValue(cookieOf(value)?.value ?? '', vault);
};
