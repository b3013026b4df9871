/** The rows that a page should print of a body: its properties, and those of objects written out inside it. */
import type { ContractDocument } from '../../../src/spec/document.ts';
import type { Level, OwnedSchema } from '../schema/level.ts';
import { levelOf } from '../schema/schema-level.ts';

/** A property as a row: where it stands, and whose it is. */
export type Node = {
  readonly name: string;
  /** `remotes.url` */
  readonly path: string;
  readonly required: boolean;
  readonly owned: OwnedSchema;
  readonly parent: Node | undefined;
  /** 0 for a property of the body itself. */
  readonly depth: number;
};

export const rootLevel = (document: ContractDocument, owned: OwnedSchema): Level => levelOf(document, owned, undefined);

/** An object that is written out where it is used, or a list of such; what is only referred to has a page's row of its own nowhere. */
const inlineObject = (document: ContractDocument, { schema, owner }: OwnedSchema): Level | undefined => {
  if (schema.$ref !== undefined) return undefined;
  if (schema.items !== undefined)
    return inlineObject(document, { schema: schema.items, owner: { ...owner, path: [...owner.path, '[]'] } });
  return schema.properties === undefined ? undefined : levelOf(document, { schema, owner }, undefined);
};

const nodesOf = (document: ContractDocument, level: Level, parent: Node | undefined): readonly Node[] =>
  Object.entries(level.properties).flatMap(([name, owned]) => {
    const path = parent === undefined ? name : `${parent.path}.${name}`;
    const depth = parent === undefined ? 0 : parent.depth + 1;
    const node: Node = { name, path, required: name in level.required, owned, parent, depth };
    const inner = inlineObject(document, owned);
    return [node, ...(inner === undefined ? [] : nodesOf(document, inner, node))];
  });

/** All rows in the order of a page: each followed by those of the object that it is. */
export const rowsOf = (document: ContractDocument, owned: OwnedSchema): readonly Node[] =>
  nodesOf(document, rootLevel(document, owned), undefined);
