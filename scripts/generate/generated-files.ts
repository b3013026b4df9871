/** Everything in `generated/`, as text. */
import { operationTable } from './operation-table.ts';
import { provenContract } from './proven-contract.ts';
import { schemaTypes } from './schema-types.ts';
import { withFindings } from './with-findings.ts';

const notice = '/** Written by `npm run generate` from openapi/; edit that instead. */\n';

/** What is read: the texts of files in `openapi/`. */
export type GenerateInput = {
  readonly 'contract.yaml': string;
  readonly 'overlay.yaml': string;
  readonly 'summaries.yaml': string;
  readonly 'findings.json': string;
};

/** File names below `generated/` with their text. The same input gives the same bytes. */
export async function generatedFiles(input: GenerateInput): Promise<Readonly<Record<string, string>>> {
  const document = provenContract(input);
  return {
    'openapi.json': `${JSON.stringify(document, undefined, 2)}\n`,
    'operations.ts': notice + operationTable(document),
    'schema.ts': notice + (await schemaTypes(withFindings(document, input['findings.json']))),
  };
}
