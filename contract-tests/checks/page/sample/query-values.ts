/** What a sample puts into the query, beside what the contract takes there. */
import { resolveSchema } from '../../../../src/spec/contract.ts';
import type { Schema } from '../../../../src/spec/document.ts';
import { queryOf } from '../../../judge/message/http.ts';
import { misfitsOf } from '../../../judge/schema/walker.ts';
import { ofSample, type SampleRule, type SampleSubject } from './rule.ts';

const decimal = /^[+-]?\d+(\.\d+)?$/;

/** A query is text; what is written as a number or a flag is one where the contract has one. */
const readAs = (type: Schema['type'], text: string): string | number | boolean => {
  if ((type === 'integer' || type === 'number') && decimal.test(text)) return Number(text);
  if (type === 'boolean' && (text === 'true' || text === 'false')) return text === 'true';
  return text;
};

/** `ORGID`, `YOUR_BUCKET`: the reader fills it in. */
const isPlaceholder = (text: string): boolean => /^[A-Z][A-Z0-9_]*$/.test(text);

/** One value of a list is sent at a time. */
const single = ({ contract: { document } }: SampleSubject, schema: Schema): Schema => {
  const { type, items } = resolveSchema(document, schema);
  return type === 'array' && items !== undefined ? items : schema;
};

export const queryValues: SampleRule = (subject) => {
  const { sample, operation, contract } = subject;
  const { document } = contract;
  return [...queryOf(sample.target)].flatMap(([name, text]) => {
    const schema = operation.parameters.find(({ in: place, name: its }) => place === 'query' && its === name)?.schema;
    if (schema === undefined || isPlaceholder(text)) return [];
    const owned = { schema: single(subject, schema), owner: { path: [] } };
    const value = readAs(resolveSchema(document, owned.schema).type, text);
    return misfitsOf(document, owned, value).map(({ wants }) =>
      ofSample(subject, {
        code: 'page-sample-query',
        at: 'target',
        pointer: `#sample/query/${name}`,
        severity: 'breaking',
        title: `the sample sends ${JSON.stringify(text)} for the query parameter ${name}, the contract wants ${wants}`,
        docs: text,
        spec: { says: wants, pointer: `${operation.pointer}/parameters` },
      }),
    );
  });
};
