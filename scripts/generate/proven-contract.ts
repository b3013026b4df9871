import { parseYaml } from '@redocly/openapi-core';
import { applyOverlay } from '../../src/spec/overlay/overlay-apply.ts';
import { parseOverlay } from '../../src/spec/overlay/overlay.ts';
import type { ContractDocument } from '../../src/spec/document.ts';
import { SpecInputError } from '../../src/spec/spec-input-error.ts';

/** Applied in this order: what is so, then what it is for. */
const overlays = ['overlay.yaml', 'summaries.yaml'] as const;

/** The pinned contract with both overlays applied: what the types, the table and `openapi.json` are made from. */
export function provenContract(
  texts: Readonly<Record<'contract.yaml' | (typeof overlays)[number], string>>,
): ContractDocument {
  return overlays.reduce((document, name) => {
    const file = `openapi/${name}`;
    return applyOverlay(document, parseOverlay(texts[name], file), { file }).document;
  }, pinnedContract(texts['contract.yaml']));
}

/**
 * `spec:update` judged the document when it wrote this file, so it is only parsed here: by the parser that comes with
 * openapi-typescript, which takes a fraction of the time. A test holds both readings equal.
 */
export function pinnedContract(text: string): ContractDocument {
  try {
    return parseYaml(text) as ContractDocument; // written by spec:update from one
  } catch (cause) {
    throw new SpecInputError('openapi/contract.yaml', undefined, `is not valid YAML: ${String(cause)}`, { cause });
  }
}
