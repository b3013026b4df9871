/** What a sample asks for: the operation that it stands under, with all that must be said in the request line, as one command. */
import { operationName } from '../../../judge/exchanges.ts';
import { pathOf, queryOf } from '../../../judge/message/http.ts';
import { ofSample, type SampleRule } from './rule.ts';

/** The path as the page prints it: where that is wrong, the sample is not wrong on top of it. */
export const requestLine: SampleRule = (subject) => {
  const { pair, sample, operation } = subject;
  const [sent, printed] = [operationName({ ...sample, path: pathOf(sample.target) }), operationName(pair.claims)];
  if (sent === printed) return [];
  return [
    ofSample(subject, {
      code: 'page-sample-request-line',
      at: sent.split(' ')[0] === printed.split(' ')[0] ? 'target' : 'command',
      pointer: '#sample/request-line',
      severity: 'breaking',
      title: `the sample asks for ${sent}`,
      docs: sent,
      spec: { says: operationName(operation), pointer: operation.pointer },
    }),
  ];
};

/** A line without its backslash ends the command. */
export const oneCommand: SampleRule = (subject) => {
  const { sample, operation } = subject;
  if (sample.cutAt === undefined) return [];
  return [
    {
      ...ofSample(subject, {
        code: 'page-sample-cut',
        pointer: '#sample',
        severity: 'breaking',
        title: 'the sample ends early: a line lacks its backslash',
        docs: 'two commands',
        spec: { says: 'one request', pointer: operation.pointer },
      }),
    },
  ];
};

export const requiredQuery: SampleRule = (subject) => {
  const { sample, operation } = subject;
  return operation.parameters
    .filter(({ in: place, name, required }) => place === 'query' && required && !queryOf(sample.target).has(name))
    .map(({ name }) =>
      ofSample(subject, {
        code: 'page-sample-query',
        at: 'target',
        pointer: `#sample/query/${name}`,
        severity: 'breaking',
        title: `the sample does not send the query parameter ${name}, which is required`,
        docs: `no ${name}`,
        spec: { says: `${name} required`, pointer: `${operation.pointer}/parameters` },
      }),
    );
};

export const unknownQuery: SampleRule = (subject) => {
  const { sample, operation } = subject;
  const known = operation.parameters.filter(({ in: place }) => place === 'query').map(({ name }) => name);
  return [...new Set(queryOf(sample.target).keys())]
    .filter((name) => !known.includes(name))
    .map((name) =>
      ofSample(subject, {
        code: 'page-sample-query',
        at: 'target',
        pointer: `#sample/query/${name}`,
        severity: 'minor',
        title: `the sample sends the query parameter ${name}, which the contract does not have`,
        docs: name,
        spec: { says: known.join(', ') || 'no query', pointer: `${operation.pointer}/parameters` },
      }),
    );
};
