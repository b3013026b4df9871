import type { ContractDocument } from '../document.ts';
import { isRecord } from '../is-record.ts';
import { escapeKey, valueAt } from '../pointer.ts';

/**
 * A document cut off in the middle is often still valid YAML: it only lacks what its first part refers to.
 * Says so where references lead nowhere and the text stops inside a line, or whole sections they lead to are missing.
 */
export const whyCutOff = (document: ContractDocument, text: string): string | undefined => {
  const targets = new Set(targetsIn(document));
  const dead = [...targets].filter((target) => valueAt(document, target) === undefined);
  if (dead.length === 0) return undefined;
  const sections = new Set(dead.map((target) => target.split('/').slice(0, 3).join('/')));
  const missing = [...sections].find((section) => valueAt(document, section) === undefined);
  // a document that only forgets its security schemes, or a few components, is whole, if faulty: findings, not more
  const onlySchemes = dead.every((target) => target.startsWith(schemes));
  if (text.endsWith('\n') && (missing === undefined || onlySchemes)) return undefined;
  return `seems cut off here: ${dead.length} references lead nowhere, e.g. ${missing ?? dead[0] ?? ''}`;
};

const schemes = '#/components/securitySchemes';

function* targetsIn(node: unknown): Generator<string> {
  if (typeof node !== 'object' || node === null) return;
  if (isRecord(node)) {
    if (typeof node.$ref === 'string' && node.$ref.startsWith('#/')) yield node.$ref;
    if (Array.isArray(node.security)) yield* node.security.flatMap(schemesOf);
  }
  for (const child of Object.values(node)) yield* targetsIn(child);
}

const schemesOf = (requirement: unknown): readonly string[] =>
  isRecord(requirement) ? Object.keys(requirement).map((name) => `${schemes}/${escapeKey(name)}`) : [];
