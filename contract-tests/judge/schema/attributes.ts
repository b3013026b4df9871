/** How a page describes a parameter or field, beside how the contract declares it. */
import type { ContractDocument } from '../../../src/spec/document.ts';
import type { FieldClaim } from '../../../src/spec/pages/pages.ts';
import type { Severity } from '../../finding.ts';
import type { Level, OwnedSchema } from './level.ts';
import { levelOf } from './schema-level.ts';

type Aspect = 'required' | 'type' | 'format' | 'enum' | 'default' | 'example';

export type Difference = {
  readonly aspect: Aspect;
  readonly severity: Severity;
  readonly docs: string;
  readonly spec: string;
  /** It is in every row of its kind: the page's renderer does not follow references. */
  readonly ofReference: boolean;
};

type Declared = { readonly required: boolean; readonly owned: OwnedSchema | undefined };

const shown = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value));

const list = (values: readonly unknown[]): string => values.map(String).sort().join(', ');

const difference = (
  aspect: Aspect,
  docs: string | undefined,
  spec: string | undefined,
  ofReference = false,
): readonly Difference[] =>
  docs === spec
    ? []
    : [{ aspect, severity: 'minor', docs: docs ?? 'not shown', spec: spec ?? 'not declared', ofReference }];

/** As pages print it: `object[]` for a list of objects, whatever an object is put together of. */
const typeOf = (document: ContractDocument, level: Level): string | undefined => {
  if (level.type !== 'array' || level.items === undefined) return level.type;
  const items = levelOf(document, level.items, undefined);
  return `${items.type ?? 'object'}[]`;
};

/** `array` claims less than `string[]`, and nothing that is wrong. */
const differingType = (docs: string, spec: string): boolean =>
  docs !== spec && !(docs === 'array' && spec.endsWith('[]'));

/** What a page leaves out is an omission; only what it prints can be wrong. An enum or default that the contract has counts as printed elsewhere. */
export const differencesOf = (
  document: ContractDocument,
  claim: FieldClaim,
  { required, owned }: Declared,
): readonly Difference[] => {
  const need = (flag: boolean): string => (flag ? 'required' : 'optional');
  const found = difference('required', need(claim.required), need(required));
  if (owned === undefined) return found;
  const { schema } = owned;
  const level = levelOf(document, owned, undefined);
  const type = typeOf(document, level);
  const isReference = schema.$ref !== undefined && schema.type === undefined;
  // What stands beside a reference is ignored, so a page that prints it tells of the contract's own contradiction.
  const beside = (value: unknown, printed: unknown): boolean =>
    schema.$ref !== undefined && value !== undefined && shown(value) === printed;
  return [
    ...found,
    ...(claim.type === undefined ||
    type === undefined ||
    !differingType(claim.type, type) ||
    beside(schema.type, claim.type)
      ? []
      : difference('type', claim.type, type, isReference && claim.type === 'string')),
    ...(claim.format === undefined || beside(schema.format, claim.format)
      ? []
      : difference('format', claim.format, level.format)),
    ...(claim.enum === undefined ? [] : difference('enum', list(claim.enum), level.enum && list(level.enum))),
    ...(claim.default === undefined || schema.default === undefined
      ? []
      : difference('default', claim.default, shown(schema.default))),
    ...(claim.example === undefined || schema.example === undefined
      ? []
      : difference('example', JSON.stringify(claim.example), JSON.stringify(schema.example))),
  ];
};
