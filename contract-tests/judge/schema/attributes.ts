/** How a page describes a parameter or field, beside how the contract declares it. */
import type { ContractDocument } from '../../../src/spec/document.ts';
import type { FieldClaim } from '../../../src/spec/pages/pages.ts';
import type { Severity } from '../../finding.ts';
import type { OwnedSchema } from './level.ts';
import { levelOf } from './schema-level.ts';

type Aspect = 'required' | 'type' | 'format' | 'enum' | 'default';

export type Difference = {
  readonly aspect: Aspect;
  readonly severity: Severity;
  readonly docs: string;
  readonly spec: string;
};

type Declared = { readonly required: boolean; readonly owned: OwnedSchema | undefined };

const shown = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value));

const list = (values: readonly unknown[]): string => values.map(String).sort().join(', ');

const difference = (
  aspect: Aspect,
  severity: Severity,
  docs: string | undefined,
  spec: string | undefined,
): readonly Difference[] =>
  docs === spec ? [] : [{ aspect, severity, docs: docs ?? 'not shown', spec: spec ?? 'not declared' }];

/** What a page leaves out is an omission; only what it prints can be wrong. An enum or default that the contract has counts as printed elsewhere. */
export const differencesOf = (
  document: ContractDocument,
  claim: FieldClaim,
  { required, owned }: Declared,
): readonly Difference[] => {
  const need = (flag: boolean): string => (flag ? 'required' : 'optional');
  const found = difference('required', 'minor', need(claim.required), need(required));
  if (owned === undefined) return found;
  const level = levelOf(document, owned, undefined);
  const schemaDefault = owned.schema.default ?? undefined;
  return [
    ...found,
    ...(claim.type === undefined || level.type === undefined
      ? []
      : difference('type', 'minor', claim.type, level.type)),
    ...(claim.format === undefined ? [] : difference('format', 'minor', claim.format, level.format)),
    ...(claim.enum === undefined ? [] : difference('enum', 'minor', list(claim.enum), level.enum && list(level.enum))),
    ...(claim.default === undefined || schemaDefault === undefined
      ? []
      : difference('default', 'minor', claim.default, shown(schemaDefault))),
  ];
};
