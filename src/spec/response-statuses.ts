import type { ContractDocument } from './document.ts';
import { isRecord } from './is-record.ts';
import { keysOf } from './pointer.ts';

/**
 * The status that a shared response (`components.responses`) is used for, by its name.
 * One that is used for several statuses, or for none, counts as `default`.
 */
export const responseStatuses = (document: ContractDocument): Readonly<Record<string, string>> => {
  const seen = new Map<string, Set<string>>();
  for (const [status, name] of uses(document)) seen.set(name, (seen.get(name) ?? new Set()).add(status));
  const shared = Object.keys(document.components?.responses ?? {});
  return Object.fromEntries(shared.map((name) => [name, only(seen.get(name)) ?? 'default']));
};

const only = (statuses: ReadonlySet<string> | undefined): string | undefined =>
  statuses?.size === 1 ? [...statuses][0] : undefined;

function* uses(document: ContractDocument): Generator<readonly [status: string, name: string]> {
  for (const item of Object.values(document.paths)) {
    for (const operation of Object.values(item).filter(isRecord)) {
      for (const [status, response] of Object.entries(isRecord(operation.responses) ? operation.responses : {})) {
        const name = isRecord(response) && typeof response.$ref === 'string' ? keysOf(response.$ref).at(-1) : undefined;
        if (name !== undefined) yield [status, name];
      }
    }
  }
}
