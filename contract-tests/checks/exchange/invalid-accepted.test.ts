import { expect, test } from '@jest/globals';
import { cassetteOf, documentOf, exchange, pageOf, probe } from '../../judge/fixtures.ts';
import { contractOf } from '../../contract-of.ts';
import { exchangeChecks } from '../registry.ts';

const check = exchangeChecks['invalid-accepted'];

const bodies = contractOf(
  documentOf({
    '/lines': {
      post: {
        operationId: 'PostLines',
        requestBody: { required: true, content: { 'text/plain': { schema: { type: 'string', format: 'byte' } } } },
        responses: { '204': {} },
      },
    },
    '/files': {
      post: {
        operationId: 'PostFiles',
        requestBody: { required: true, content: { 'text/plain': { schema: { type: 'string', format: 'binary' } } } },
        responses: { '204': {} },
      },
    },
  }),
);

const accepted: readonly (readonly [
  name: string,
  line: string,
  kind: string,
  status: number,
  want: readonly [severity: string, fix: readonly string[]],
])[] = [
  ['no lines of text are nothing to lose', 'POST /lines', 'empty-body', 204, ['minor', ['spec']]],
  ['nonsense in place of lines is lost', 'POST /lines', 'garbage-body', 204, ['breaking', ['server']]],
  ['an empty file takes the place of another', 'POST /files', 'empty-body', 204, ['breaking', ['server']]],
  ['a success that says more than nothing', 'POST /lines', 'empty-body', 200, ['breaking', ['server']]],
];

test.each(accepted)('%s', (_, line, kind, status, [severity, fix]) => {
  const one = exchange(line, status, undefined, { purpose: probe(kind, 'PostLines') });
  const operation = bodies.match('POST', one.request.target);
  const page = pageOf({
    ...{ method: 'POST', path: one.request.target, line: 4, deprecated: false, parameters: [], samples: [] },
    request: { required: true, line: 6, fields: [] },
    responses: [],
  });
  const subject = { contract: bodies, cassette: cassetteOf(one), exchange: one, operation };
  expect(check({ ...subject, pages: [] })).toMatchObject([{ severity, fix }]);
  expect(check({ ...subject, pages: [page] })).toMatchObject([
    { docs: { says: 'an error', page: 'things', line: 6 }, oddOneOut: 'server' },
  ]);
});
