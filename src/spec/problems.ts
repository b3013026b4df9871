import SwaggerParser from '@apidevtools/swagger-parser';
import type { ContractDocument } from './document.ts';
import { isRecord } from './is-record.ts';
import { pointerAsWritten, pointerOf, valueAt } from './pointer.ts';
import { foldSchemaErrors, type SchemaError } from './schema-errors.ts';

/** Something in a document that OpenAPI does not allow: kept in the lock as a finding, never a reason to stop. */
export type Problem = {
  /** Where in the upstream document, e.g. `/paths/~1api~1v2~1orgs/post/responses/400`. */
  readonly pointer: string;
  /** In words of ours. */
  readonly message: string;
  /** The validator's keyword (`additionalProperties`, `required`, …), or `reference` for one that leads nowhere. */
  readonly code: string;
};

/** Everything that swagger-parser, and a look at the references, find wrong with a document; nothing is fetched. */
export const problemsOf = async (document: ContractDocument): Promise<readonly Problem[]> => {
  const copy = structuredClone(document);
  const references = [...takeOutDeadReferences(copy, copy, [])];
  const found = [...references, ...(await schemaProblems(copy))].map((problem) => ({
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
  for (const [key, child] of Object.entries(node)) yield* takeOutDeadReferences(child, root, [...keys, key]);
}

const whyDead = (target: string, root: object): string | undefined => {
  if (!target.startsWith('#')) return `\`${target}\` lies outside the document`;
  return valueAt(root, target) === undefined ? `\`${target}\` is not in the document` : undefined;
};

const schemaProblems = async (document: ContractDocument): Promise<readonly Problem[]> => {
  try {
    // the parser's types know OpenAPI 3.0 in more detail than we demand of an input that is still to be judged
    await SwaggerParser.validate(document as unknown as Parameters<typeof SwaggerParser.validate>[0], {
      resolve: { external: false },
    });
    return [];
  } catch (error) {
    const details: unknown = error instanceof Error && 'details' in error ? error.details : undefined;
    if (Array.isArray(details)) return foldSchemaErrors(details as readonly SchemaError[]); // Ajv's errors, by swagger-parser's contract
    return [{ pointer: '', message: `swagger-parser gave up: ${String(error)}`, code: 'unreadable' }];
  }
};
