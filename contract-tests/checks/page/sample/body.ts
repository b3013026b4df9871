/** What a sample sends, beside what the operation takes. */
import { resolveSchema } from '../../../../src/spec/contract.ts';
import type { SampleClaim } from '../../../../src/spec/pages/pages.ts';
import type { Body, Cassette } from '../../../../src/testing/cassette.ts';
import type { Contract } from '../../../check.ts';
import { covers, essenceOf, headerOf, isJson, isSuccess } from '../../../judge/message/http.ts';
import { evidenceOf, matchedIn, oncePerPair, serverSays, type Matched } from '../../../judge/exchanges.ts';
import { isComposed, jsonSchema } from '../../../judge/pages/bodies.ts';
import { readOnlyIn } from '../../../judge/pages/read-only.ts';
import { misfitsOf, type Misfit } from '../../../judge/schema/walker.ts';
import { isLineProtocol } from '../../../../src/spec/pages/line-protocol.ts';
import type { Occurrence } from '../../../finding.ts';
import { ofSample, type SampleRule, type SampleSubject } from './rule.ts';

export const bodyPresence: SampleRule = (subject) => {
  const { sample, operation, contract } = subject;
  const { requestBody } = operation;
  if (sample.body !== undefined || requestBody?.required !== true) return [];
  const schema = jsonSchema(requestBody.content);
  return [
    ofSample(subject, {
      code: 'page-sample-body-missing',
      ...(schema && isComposed(contract.document, schema) && { subject: '#AnyComposition' }),
      pointer: '#sample/body',
      severity: 'breaking',
      title: 'the sample has no body, and one is required',
      docs: 'no body',
      spec: { says: 'body required', pointer: `${operation.pointer}/requestBody` },
    }),
  ];
};

const formats: Readonly<Record<string, string>> = { binary: 'binary data', byte: 'base64 data' };

const kindOf = (body: Body): string | undefined => {
  if (body.kind === 'empty') return undefined;
  if (body.kind === 'json') return 'JSON';
  if (body.kind !== 'text') return 'binary data';
  return isLineProtocol(body.text) ? 'line protocol' : 'text';
};

/** Requests that were made on purpose and succeeded. */
const successes = oncePerPair((contract: Contract, cassettes: readonly Cassette[]) =>
  matchedIn(contract, cassettes).filter(
    ({ exchange: { purpose, response } }) => purpose.kind === 'call' && isSuccess(response.status),
  ),
);

/** What the operation takes: by what was sent to it with success, each with its type; where nothing was, by its schema. */
type Taken = { readonly kinds: readonly string[]; readonly says: string; readonly by?: Matched };

const typeOf = ({ exchange }: Matched): string => headerOf(exchange.request.headers, 'content-type') ?? 'no type';

const takenKinds = ({ contract, cassettes, operation }: SampleSubject): Taken => {
  const sent = successes(contract, cassettes).filter(
    (one) => one.operation === operation && kindOf(one.exchange.request.body) !== undefined,
  );
  const kinds = [...new Set(sent.flatMap(({ exchange }) => kindOf(exchange.request.body) ?? []))];
  const [by] = sent;
  if (by !== undefined) {
    const types = [...new Set(sent.map(typeOf))].sort();
    return { kinds, says: `${kinds.join(' or ')} (${types.join(', ')})`, by };
  }
  const schema = Object.values(operation.requestBody?.content ?? {})[0]?.schema;
  const format = schema && formats[resolveSchema(contract.document, schema).format ?? ''];
  return format === undefined ? { kinds: [], says: '' } : { kinds: [format], says: format };
};

const words: Readonly<Record<NonNullable<SampleClaim['body']>['kind'], string>> = {
  json: 'JSON',
  'line-protocol': 'line protocol',
  text: 'text',
};

/** The sample says that it sends one of the operation's types that are not JSON. */
const takesOther = ({ sample, operation }: SampleSubject): boolean => {
  const sent = essenceOf(headerOf(sample.headers, 'content-type') ?? '');
  const media = Object.keys(operation.requestBody?.content ?? {});
  return media.length > 1 && !isJson(sent) && media.some((range) => covers(range, sent));
};

export const bodyKind: SampleRule = (subject) => {
  const { sample, operation } = subject;
  const { body } = sample;
  if (body === undefined) return [];
  const docs = words[body.kind];
  const asJson = jsonSchema(operation.requestBody?.content) !== undefined;
  if (body.kind !== 'json' && takesOther(subject)) return [];
  const taken: Taken = asJson ? { kinds: ['JSON'], says: 'JSON' } : takenKinds(subject);
  if (taken.kinds.length === 0 || taken.kinds.includes(docs)) return [];
  const { by, says } = taken;
  return [
    ofSample(subject, {
      code: 'page-sample-body',
      at: { body: [] },
      // Whatever is not JSON gets the same line of line protocol: one cause.
      ...(!asJson && body.kind === 'line-protocol' && { subject: '#AnyOtherBody' }),
      pointer: '#sample/body',
      severity: 'breaking',
      title: `the sample sends ${docs}, the operation takes ${says}`,
      docs,
      ...(by === undefined
        ? { spec: { says, pointer: `${operation.pointer}/requestBody` } }
        : { ...serverSays(by, says), evidence: evidenceOf(by) }),
    }),
  ];
};

/** `"now": "NOW"`: the reader fills it in. */
const isPlaceholder = ({ kind, at, has }: Misfit): boolean =>
  (kind === 'format' || kind === 'pattern') && has === JSON.stringify(at.at(-1)?.toUpperCase());

const isOfReference = ({ owner, has, wants }: Misfit): boolean =>
  wants === 'object' && has === `string ${JSON.stringify(owner.path.at(-1)?.toUpperCase())}`;

/** Whether the break is in every sample of its kind: a referenced object is a word, made of its name. */
const breakOf = (subject: SampleSubject, { owner, at, wants, has }: Misfit, ofReference: boolean): Occurrence =>
  ofSample(subject, {
    code: 'page-sample-schema',
    at: { body: at },
    ...(ofReference ? { subject: '#AnyReference' } : owner.component && { subject: `#${owner.component}` }),
    pointer: ofReference ? '#sample/body' : `#${(owner.component ? owner.path : ['sample', 'body', ...at]).join('/')}`,
    severity: 'minor',
    title: `the sample sends ${has} for \`${at.join('.')}\`, the contract wants ${wants}`,
    docs: has,
    spec: { says: wants, pointer: `${subject.operation.pointer}/requestBody` },
  });

/** A JSON body holds to the schema, strictly. */
export const bodySchema: SampleRule = (subject) => {
  const { sample, operation, contract } = subject;
  const schema = jsonSchema(operation.requestBody?.content);
  if (sample.body?.kind !== 'json' || schema === undefined) return [];
  const owned = { schema, owner: { path: [] } };
  return misfitsOf(contract.document, owned, sample.body.value)
    .filter((misfit) => !isPlaceholder(misfit))
    .map((misfit) => breakOf(subject, misfit, isOfReference(misfit)));
};

/** Fields that only the server sets; sent, they are ignored or refused. */
export const readOnlyFields: SampleRule = (subject) => {
  const { sample, operation, contract } = subject;
  const schema = jsonSchema(operation.requestBody?.content);
  if (sample.body?.kind !== 'json' || schema === undefined) return [];
  return readOnlyIn(contract.document, { schema, owner: { path: [] } }, sample.body.value).map((path) =>
    ofSample(subject, {
      code: 'page-sample-read-only',
      at: { body: path.split('.') },
      subject: '#AnyReadOnly',
      pointer: '#sample/body',
      severity: 'minor',
      title: `the sample sends \`${path}\`, which only the server sets`,
      docs: path,
      spec: { says: 'readOnly', pointer: `${operation.pointer}/requestBody` },
    }),
  );
};
