/** Which branch of a `oneOf` or `anyOf` a value means. */
import type { Schema } from '../../../src/spec/document.ts';
import { isRecord } from '../../../src/spec/is-record.ts';
import type { Level, OwnedSchema } from './level.ts';

type Discriminator = NonNullable<Schema['discriminator']>;
type Candidate = { readonly ref: string | undefined; readonly level: Level };
type Rule = (
  candidates: readonly Candidate[],
  value: unknown,
  discriminator: Discriminator | undefined,
  levelOf: (owned: OwnedSchema, value: unknown) => Level,
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

/** One level further in, the items of lists included: asked only where the level at hand tells nothing. */
const innerMisfits = (level: Level, value: unknown, levelOf: Parameters<Rule>[3]): number =>
  isRecord(value)
    ? Object.entries(value).reduce((sum, [key, inner]) => {
        const owned = level.properties[key];
        if (owned === undefined) return sum;
        const own = levelOf(owned, inner);
        const parts: readonly (readonly [OwnedSchema, unknown])[] = Array.isArray(inner)
          ? inner.map((item: unknown) => [own.items ?? owned, item] as const)
          : [[owned, inner]];
        return parts.reduce((count, [part, item]) => count + misfitCount(levelOf(part, item), item), sum);
      }, 0)
    : 0;

const byFewestMisfits: Rule = (candidates, value, _, levelOf) => {
  const counts = candidates.map(({ level }) => misfitCount(level, value));
  const fewest = Math.min(...counts);
  const [first, ...others] = candidates.filter((_candidate, index) => counts[index] === fewest);
  if (others.length === 0 || first === undefined) return first;
  const equals = [first, ...others];
  const inner = equals.map(({ level }) => innerMisfits(level, value, levelOf));
  return equals[inner.indexOf(Math.min(...inner))];
};

const rules: readonly Rule[] = [byDiscriminator, byDisjointEnums, bySchemaName, byFewestMisfits];

/** `branches` is not empty. */
export const chooseBranch = (
  branches: readonly Schema[],
  discriminator: Discriminator | undefined,
  value: unknown,
  resolve: (branch: Schema) => Level,
  levelOf: (owned: OwnedSchema, value: unknown) => Level,
): Level => {
  const candidates = branches.map((branch) => ({ ref: branch.$ref, level: resolve(branch) }));
  for (const rule of rules) {
    const found = rule(candidates, value, discriminator, levelOf);
    if (found !== undefined) return found.level;
  }
  throw new RangeError('a union without branches'); // the last rule takes the first of equals
};
