/** Everything in `generated/`, as text. */
import { operationTable } from './operation-table.ts';
import { provenContract } from './proven-contract.ts';
import { schemaTypes } from './schema-types.ts';

const notice = '/** Written by `npm run generate` from openapi/; edit that instead. */\n';

/** What is read: the texts of `openapi/contract.yaml` and `openapi/overlay.yaml`. */
export type GenerateInput = { readonly contract: string; readonly overlay: string };

/** File names below `generated/` with their text. The same input gives the same bytes. */
export async function generatedFiles({ contract, overlay }: GenerateInput): Promise<Readonly<Record<string, string>>> {
  const document = provenContract(contract, overlay);
  return {
    'openapi.json': `${JSON.stringify(document, undefined, 2)}\n`,
    'operations.ts': notice + operationTable(document),
    'schema.ts': notice + (await schemaTypes(document)),
  };
}
