import type { ContractDocument, Schema } from './document.ts';
import { keysOf, valueAt } from './pointer.ts';

/**
 * What a `$ref` (or a chain of them) stands for; anything else as it is. OpenAPI 3.0 ignores what stands beside a `$ref`.
 * @throws Error for a reference that leads nowhere, or round in a circle
 */
export const resolveRef = <T extends { readonly $ref?: string }>(document: ContractDocument, value: T): T => {
  let current = value;
  const followed = new Set<string>();
  while (current.$ref !== undefined) {
    const { $ref } = current;
    const target = valueAt(document, $ref);
    if (typeof target !== 'object' || target === null) throw new Error(`the contract has nothing at ${$ref}`);
    if (followed.has($ref)) throw new Error(`the contract's ${$ref} refers to itself`);
    followed.add($ref);
    current = target as T; // OpenAPI demands that a reference leads to an object of its own kind
  }
  return current;
};

/** The schema that a schema with a `$ref` stands for; `allOf` and the like stay as they are. */
export const resolveSchema = (document: ContractDocument, schema: Schema): Schema => resolveRef(document, schema);

/** The component's name in a `$ref`: `#/components/schemas/Bucket` → `Bucket`. */
export const refName = ($ref: string): string => keysOf($ref).at(-1) ?? $ref;
