/** The committed files in `generated/`, held against what makes them and against validators that know nothing of it. */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { Validator } from '@seriousme/openapi-schema-validator';
import { expect, test } from '@jest/globals';
import { readDocument } from '../../src/spec/read-document.ts';
import { generatedFiles } from './generated-files.ts';
import { pinnedContract } from './proven-contract.ts';

const root = new URL('../../', import.meta.url);
const text = (path: string): string => readFileSync(new URL(path, root), 'utf8');
const committed = {
  'openapi.json': text('generated/openapi.json'),
  'operations.ts': text('generated/operations.ts'),
  'schema.ts': text('generated/schema.ts'),
};
const proven = JSON.parse(committed['openapi.json']) as Record<string, unknown>;

test('what is committed is what is generated, byte for byte', async () => {
  const files = await generatedFiles({
    'contract.yaml': text('openapi/contract.yaml'),
    'overlay.yaml': text('openapi/overlay.yaml'),
    'summaries.yaml': text('openapi/summaries.yaml'),
    'findings.json': text('openapi/findings.json'),
  });
  expect(files).toEqual(committed);
});

test('the pinned contract is read as spec:update reads it', () => {
  const contract = text('openapi/contract.yaml');
  expect(pinnedContract(contract)).toEqual(readDocument(contract, 'openapi/contract.yaml'));
});

test('the proven contract is valid for swagger-parser', () => {
  // in a process of its own: it requires an ES module, which Node does and jest does not
  const script = `import SwaggerParser from '@apidevtools/swagger-parser';
    const { paths } = await SwaggerParser.validate('generated/openapi.json');
    console.log(Object.keys(paths).length);`;
  const said = execFileSync(process.execPath, ['--input-type=module', '-e', script], { cwd: root, encoding: 'utf8' });
  expect(said).toBe(`${Object.keys(proven.paths ?? {}).length}\n`);
});

test('the proven contract is valid for a second validator', async () => {
  const { valid, errors } = await new Validator().validate(structuredClone(proven));
  expect({ valid, errors }).toEqual({ valid: true, errors: undefined });
});

test('the generated files import nothing', () => {
  expect(`${committed['operations.ts']}${committed['schema.ts']}`).not.toMatch(/^\s*(import|export .* from)\b/m);
});

test('the types show no header that nobody sets', () => {
  expect(committed['schema.ts']).not.toMatch(/Zap-Trace-Span|Content-Length/i);
  expect(committed['openapi.json']).toContain('Zap-Trace-Span');
});

test('no type was invented for a union', () => {
  expect(committed['schema.ts']).not.toContain('Omit<');
});
