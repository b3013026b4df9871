/** What a sample says beside its body and its credentials: in what type, with which cookie. */
import { covers, essenceOf, headerOf } from '../../../judge/message/http.ts';
import type { Operation } from '../../../../src/spec/document.ts';
import { ofSample, type SampleRule } from './rule.ts';

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
      at: { header: 'content-type' },
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

/** Required headers of the operation's own; type and credentials have rules of their own. */
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
