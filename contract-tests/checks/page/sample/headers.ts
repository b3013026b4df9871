/** What a sample says beside its body: who asks, in what type, with which cookie. */
import type { Contract } from '../../../check.ts';
import { evidenceOf, matchedIn, oncePerPair, serverSays, type Matched } from '../../../judge/exchanges.ts';
import { covers, essenceOf, headerOf, isSuccess } from '../../../judge/message/http.ts';
import type { Operation } from '../../../../src/spec/document.ts';
import type { Cassette } from '../../../../src/testing/cassette.ts';
import { ofSample, type SampleRule, type SampleSubject } from './rule.ts';

/**
 * What the contract says a request's content type is: by the body's media types, and by a header parameter.
 * Where the two differ the contract contradicts itself, and a sample that follows one of them is not to blame.
 */
const contentTypes = (operation: Operation): readonly string[] => {
  const parameter = operation.parameters.find(
    ({ in: place, name }) => place === 'header' && name.toLowerCase() === 'content-type',
  );
  return [...Object.keys(operation.requestBody?.content ?? {}), ...(parameter?.schema?.enum?.map(String) ?? [])];
};

/** Pages give every body that is not JSON the type text/plain: one cause. */
const textForAll = (sent: string): { readonly subject?: string } =>
  essenceOf(sent) === 'text/plain' ? { subject: '#AnyOtherBody' } : {};

export const contentType: SampleRule = (subject) => {
  const { sample, operation } = subject;
  const sent = headerOf(sample.headers, 'content-type');
  const asked = contentTypes(operation);
  const tell = (says: string, docs: string, more: { readonly subject?: string }) =>
    ofSample(subject, {
      code: 'page-sample-content-type',
      ...more,
      pointer: '#sample/header/content-type',
      severity: 'minor',
      title: `the sample sends ${docs}, the contract asks for ${says}`,
      docs,
      spec: { says, pointer: operation.pointer },
    });
  if (asked.length === 0) return sent === undefined ? [] : [tell('no body', sent, {})];
  if (sent === undefined) return sample.body === undefined ? [] : [tell(asked.join(', '), 'no content type', {})];
  return asked.some((range) => covers(range, essenceOf(sent))) ? [] : [tell(asked.join(', '), sent, textForAll(sent))];
};

/** By operation and scheme as sent, what was recorded to succeed. */
const successesWith = oncePerPair((contract: Contract, cassettes: readonly Cassette[]) =>
  matchedIn(contract, cassettes).filter(
    ({ exchange: { request, response } }) => request.auth.scheme !== 'none' && isSuccess(response.status),
  ),
);

/** A success of the operation with this scheme; where tokens are asked for, of any operation that asks for them. */
const acceptedWith = (
  { contract, cassettes, operation }: SampleSubject,
  scheme: string,
  named: string,
): Matched | undefined => {
  const all = successesWith(contract, cassettes).filter(
    ({ exchange }) => exchange.request.auth.scheme === scheme.toLowerCase(),
  );
  const asksForTokens = ({ operation: { security } }: Matched): boolean => security.some((one) => named in one);
  return (
    all.find((one) => one.operation === operation) ?? (named.startsWith('Token') ? all.find(asksForTokens) : undefined)
  );
};

/** The scheme of the Authorization header: the contract names a scheme for many operations at once, so this is one cause. */
export const authorization: SampleRule = (subject) => {
  const { sample, operation } = subject;
  const scheme = headerOf(sample.headers, 'authorization')?.split(' ')[0];
  const named = operation.security.flatMap((requirement) => Object.keys(requirement));
  const [first] = named;
  if (first === undefined || named.some((name) => scheme && name.toLowerCase().startsWith(scheme.toLowerCase())))
    return [];
  const docs = scheme ?? 'no Authorization header';
  const accepted = scheme === undefined ? undefined : acceptedWith(subject, scheme, first);
  return [
    ofSample(subject, {
      code: 'page-sample-auth',
      // A sample without the header lost what the others have.
      ...(scheme !== undefined && { subject: `#${first}` }),
      pointer: '#sample/header/authorization',
      severity: scheme === 'Bearer' && first.startsWith('Token') ? 'info' : 'minor',
      title: `the sample sends ${docs}, the contract names ${named.join(', ')}`,
      docs,
      spec: { says: named.join(', '), pointer: '/security' },
      ...(accepted && { ...serverSays(accepted, docs), evidence: evidenceOf(accepted) }),
    }),
  ];
};

/** Required headers of the operation's own; type and credentials have rules above. */
export const requiredHeaders: SampleRule = (subject) => {
  const { sample, operation } = subject;
  const cookies = headerOf(sample.headers, 'cookie') ?? '';
  return operation.parameters
    .filter(({ in: place, name, required }) => {
      if (required !== true) return false;
      if (place === 'cookie') return !cookies.includes(`${name}=`);
      return place === 'header' && headerOf(sample.headers, name.toLowerCase()) === undefined;
    })
    .map(({ in: place, name }) =>
      ofSample(subject, {
        code: `page-sample-${place}`,
        pointer: `#sample/${place}/${name}`,
        severity: 'breaking',
        title: `the sample does not send the ${place} ${name}, which is required`,
        docs: `no ${name}`,
        spec: { says: `${name} required`, pointer: `${operation.pointer}/parameters` },
      }),
    );
};
