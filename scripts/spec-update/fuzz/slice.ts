/** Small documents cut out of the real one: a few of its paths, and all that these refer to. */
import type { ContractDocument } from '../../../src/spec/document.ts';
import { valueAt } from '../../../src/spec/pointer.ts';
import { refsIn } from '../../../src/spec/refs.ts';

type Components = Record<string, Record<string, unknown>>;

const withReferred = (document: ContractDocument, value: unknown, into: Components): void => {
  for (const ref of refsIn(value)) {
    const [, , kind = '', name = ''] = ref.split('/');
    if (into[kind]?.[name] !== undefined) continue;
    const target = valueAt(document, ref);
    into[kind] = { ...into[kind], [name]: target };
    withReferred(document, target, into);
  }
};

/** `count` paths from the `from`th on, round the end. */
export const slice = (document: ContractDocument, from: number, count: number): Record<string, unknown> => {
  const all = Object.entries(document.paths);
  const chosen = all.filter((_, at) => (at - (from % all.length) + all.length) % all.length < count);
  const paths: Record<string, unknown> = Object.fromEntries(chosen);
  const components: Components = {};
  withReferred(document, paths, components);
  components['securitySchemes'] = { ...document.components?.securitySchemes };
  return structuredClone<Record<string, unknown>>({ ...document, paths, components });
};
