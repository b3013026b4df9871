import type { ContractDocument } from '../document.ts';
import { isRecord } from '../is-record.ts';
import { escapeKey, pointerAsWritten, pointerOf, valueAt } from '../pointer.ts';
import { operationProblems } from './operation-problems.ts';
import type { Problem } from './problem.ts';
import { foldSchemaErrors } from './schema-errors.ts';
import { type SchemaValidator, validateWithSwaggerParser } from './swagger-parser.ts';

/** Everything that swagger-parser, and a look at the references, find wrong with a document; nothing is fetched. */
export const problemsOf = async (
  document: ContractDocument,
  validate: SchemaValidator = validateWithSwaggerParser,
): Promise<readonly Problem[]> => {
  const copy = structuredClone(document);
  const references = [...takeOutDeadReferences(copy, copy, [])];
  const ofOperations = operationProblems(document, (ref) => valueAt(document, ref));
  const found = [...references, ...ofOperations, ...foldSchemaErrors(await validate(copy))].map((problem) => ({
    ...problem,
    pointer: pointerAsWritten(document, problem.pointer),
  }));
  const byIdentity = new Map(
    found.map((problem) => [`${problem.pointer} ${problem.code} ${problem.message}`, problem]),
  );
  return [...byIdentity].sort(([a], [b]) => compare(a, b)).map(([, problem]) => problem);
};

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** One dead reference would make the parser stop before it looks at anything else. */
function* takeOutDeadReferences(node: unknown, root: object, keys: readonly string[]): Generator<Problem> {
  if (typeof node !== 'object' || node === null) return;
  if (isRecord(node) && typeof node.$ref === 'string' && keys.at(-1) !== 'properties') {
    const message = whyDead(node.$ref, root);
    if (message) {
      yield { pointer: pointerOf(keys), message, code: 'reference' };
      for (const key of Object.keys(node)) Reflect.deleteProperty(node, key);
      return;
    }
  }
  if (isRecord(node) && Array.isArray(node.security)) yield* deadSchemes(node.security, root, [...keys, 'security']);
  for (const [key, child] of Object.entries(node)) yield* takeOutDeadReferences(child, root, [...keys, key]);
}

/** Security schemes are referred to by name; swagger-parser does not look them up. */
function* deadSchemes(security: readonly unknown[], root: object, keys: readonly string[]): Generator<Problem> {
  for (const name of security.flatMap((requirement) => (isRecord(requirement) ? Object.keys(requirement) : []))) {
    const message = whyDead(`#/components/securitySchemes/${escapeKey(name)}`, root);
    if (message) yield { pointer: pointerOf(keys), message, code: 'reference' };
  }
}

const whyDead = (target: string, root: object): string | undefined => {
  if (!target.startsWith('#')) return `\`${target}\` lies outside the document`;
  const followed = new Set([target]);
  for (let ref = target; ;) {
    const value = valueAt(root, ref);
    if (value === undefined) return `\`${target}\` is not in the document`;
    if (!isRecord(value) || typeof value.$ref !== 'string') return undefined;
    if (followed.has(value.$ref)) return `\`${target}\` leads round in a circle of nothing but references`;
    ref = value.$ref;
    followed.add(ref);
  }
};
