/** Which branch of a `oneOf` or `anyOf` a value means. */
import type { Schema } from '../../../src/spec/document.ts';
import { isRecord } from '../../../src/spec/is-record.ts';
import type { Level } from './level.ts';

type Discriminator = NonNullable<Schema['discriminator']>;
type Candidate = { readonly ref: string | undefined; readonly level: Level };
type Rule = (
  candidates: readonly Candidate[],
  value: unknown,
  discriminator: Discriminator | undefined,
) => Candidate | undefined;

const nameOf = (ref: string): string => ref.slice(ref.lastIndexOf('/') + 1);

const byDiscriminator: Rule = (candidates, value, discriminator) => {
  if (discriminator === undefined || !isRecord(value)) return undefined;
  const said = String(value[discriminator.propertyName]);
  const wanted = discriminator.mapping?.[said] ?? said;
  return candidates.find(({ ref }) => ref !== undefined && nameOf(ref) === nameOf(wanted));
};

const enumOf = ({ level }: Candidate, key: string): readonly unknown[] | undefined =>
  level.properties[key]?.schema.enum;

/** A property whose enums have nothing in common tells the branches apart. */
const byDisjointEnums: Rule = (candidates, value) => {
  if (!isRecord(value)) return undefined;
  for (const key of Object.keys(value)) {
    const enums = candidates.map((candidate) => enumOf(candidate, key)).filter((list) => list !== undefined);
    const values = enums.flat();
    if (enums.length < 2 || new Set(values).size < values.length) continue;
    const found = candidates.find((candidate) => enumOf(candidate, key)?.includes(value[key]));
    if (found !== undefined) return found;
  }
  return undefined;
};

const bySchemaName: Rule = (candidates, value) =>
  isRecord(value)
    ? candidates.find(({ ref, level }) => [level.name, ref && nameOf(ref)].includes(String(value['type'])))
    : undefined;

const typeOf = (value: unknown): string =>
  Array.isArray(value) ? 'array' : value === null ? 'null' : typeof value === 'object' ? 'object' : typeof value;

const fitsType = ({ type }: Level, value: unknown): boolean =>
  type === undefined || type === typeOf(value) || (type === 'integer' && Number.isInteger(value));

/** Missing and unknown keys of this level only: counting deeper picks the wrong branch. */
const misfitCount = (level: Level, value: unknown): number => {
  if (!fitsType(level, value)) return Number.POSITIVE_INFINITY;
  if (!isRecord(value)) return 0;
  const missing = Object.keys(level.required).filter((key) => !(key in value)).length;
  return missing + Object.keys(value).filter((key) => !(key in level.properties)).length;
};

const byFewestMisfits: Rule = (candidates, value) => {
  const counts = candidates.map(({ level }) => misfitCount(level, value));
  return candidates[counts.indexOf(Math.min(...counts))];
};

const rules: readonly Rule[] = [byDiscriminator, byDisjointEnums, bySchemaName, byFewestMisfits];

/** `branches` is not empty. */
export const chooseBranch = (
  branches: readonly Schema[],
  discriminator: Discriminator | undefined,
  value: unknown,
  resolve: (branch: Schema) => Level,
): Level => {
  const candidates = branches.map((branch) => ({ ref: branch.$ref, level: resolve(branch) }));
  for (const rule of rules) {
    const found = rule(candidates, value, discriminator);
    if (found !== undefined) return found.level;
  }
  throw new RangeError('a union without branches'); // the last rule takes the first of equals
};
