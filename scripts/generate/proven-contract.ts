import { applyOverlay } from '../../src/spec/overlay-apply.ts';
import { parseOverlay } from '../../src/spec/overlay.ts';
import { readDocument } from '../../src/spec/read-document.ts';
import type { ContractDocument } from '../../src/spec/document.ts';

/** The pinned contract with the whole overlay applied: what the types, the table and `openapi.json` are made from. */
export function provenContract(pinned: string, overlay: string): ContractDocument {
  const document = readDocument(pinned, 'openapi/contract.yaml');
  return applyOverlay(document, parseOverlay(overlay)).document;
}
