import { stringify } from 'yaml';
import type { ContractDocument } from './document.ts';

const header = `# Written by \`npm run spec:update\`; never edited by hand. Corrections belong in overlay.yaml.
# The facts of the upstream OpenAPI document, quirks included; its prose stays there (see NOTICE).
`;

/** The bytes of `openapi/contract.yaml`: the same document gives the same text. */
export const contractText = (document: ContractDocument): string =>
  header + stringify(document, { lineWidth: 0, aliasDuplicateObjects: false });
