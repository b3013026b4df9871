/** Where pages print fields of answers: each in its own row, under every status whose body is of the schema in question. */
import type { Operation, Schema } from '../../../src/spec/document.ts';
import type { ContractSubject } from '../../check.ts';
import { docsSay } from '../claims.ts';
import type { Witnesses } from '../../finding.ts';
import { componentOf, rootOf } from '../schema/level.ts';
import { alignedBody, jsonSchema } from './bodies.ts';

export type Fields = {
  /** The schema that the whole body is of. */
  readonly component: string;
  /** From the body to the object that the fields stand in: `results`, `[]`. Pages print objects that are written out. */
  readonly path: readonly string[];
  readonly names: readonly string[];
};

type Docs = NonNullable<Witnesses['docs']>;

type Bodies = ReadonlyMap<string, readonly (readonly [status: string, Schema])[]>;

const known = new WeakMap<Operation, Bodies>();

/** Statuses of an operation by the component that their body is of; looked up once, as every profile asks. */
const bodiesBy = (operation: Operation): Bodies => {
  const before = known.get(operation);
  if (before !== undefined) return before;
  const found = new Map<string, (readonly [string, Schema])[]>();
  for (const [status, { content }] of Object.entries(operation.responses)) {
    const schema = jsonSchema(content);
    const component = schema && componentOf(schema);
    if (schema !== undefined && component !== undefined)
      found.set(component, [...(found.get(component) ?? []), [status, schema]]);
  }
  known.set(operation, found);
  return found;
};

const bodiesOf = (operation: Operation, component: string) => bodiesBy(operation).get(component) ?? [];

export const isAnsweredWith = (operation: Operation, component: string): boolean =>
  bodiesOf(operation, component).length > 0;

/** The rows that do not call their field required, said as `says`. */
export const rowsOfFields = (
  { contract, pages }: Pick<ContractSubject, 'contract' | 'pages'>,
  operation: Operation,
  { component, path, names }: Fields,
  says: string,
): { readonly docs?: Docs } => {
  const above = path.filter((segment) => segment !== '[]');
  const rows = bodiesOf(operation, component).flatMap(([status, schema]) => {
    const aligned = new Map<unknown, ReturnType<typeof alignedBody>>(); // by a page's fields; the names share it
    return names.flatMap((name): readonly Docs[] => {
      const { docs } = docsSay(pages, operation, ({ responses }) => {
        const fields = responses.find((response) => response.status === status)?.fields ?? [];
        const wanted = [...above, name].join('.'); // a row of this name may belong to another object
        const body = aligned.get(fields) ?? alignedBody(contract.document, { fields, owned: rootOf(schema) });
        aligned.set(fields, body);
        const { matched } = body;
        const row = matched.find(({ node }) => node.path === wanted)?.field;
        return row === undefined || row.required ? undefined : { says, line: row.line };
      });
      return docs === undefined ? [] : [docs];
    });
  });
  const [first, ...others] = rows;
  if (first === undefined) return {};
  const also = [
    ...(first.also ?? []),
    ...others.flatMap(({ page, line, also: more = [] }) => [{ page, line }, ...more]),
  ];
  return { docs: { ...first, ...(also.length > 0 && { also }) } };
};
