/** What OpenAPI demands of operations and its JSON Schema cannot say: ids of their own, path parameters that are declared. */
import { methods, type ContractDocument, type OperationObject, type PathItem } from '../document.ts';
import { isRecord } from '../is-record.ts';
import { pointerOf } from '../pointer.ts';
import type { Look } from './remembered.ts';
import type { Problem } from './problem.ts';

type Placed = {
  readonly path: string;
  readonly method: string;
  readonly item: PathItem;
  readonly operation: OperationObject;
};

const placed = (document: ContractDocument): readonly Placed[] =>
  Object.entries(document.paths).flatMap(([path, item]) =>
    isRecord(item)
      ? methods.flatMap((method) => {
          const operation = item[method];
          return isRecord(operation) ? [{ path, method, item, operation }] : [];
        })
      : [],
  );

const doubledIds = (all: readonly Placed[]): readonly Problem[] => {
  const firsts = new Map<string, string>();
  return all.flatMap(({ path, method, operation: { operationId } }) => {
    if (typeof operationId !== 'string') return [];
    const here = `${method.toUpperCase()} ${path}`;
    const first = firsts.get(operationId);
    if (first === undefined) firsts.set(operationId, here);
    return first === undefined
      ? []
      : [
          {
            pointer: pointerOf(['paths', path, method, 'operationId']),
            message: `operationId \`${operationId}\` is that of ${first}`,
            code: 'operation-id',
          },
        ];
  });
};

const namesIn = (path: string): readonly string[] => [...path.matchAll(/\{([^}/]+)\}/g)].map(([, name = '']) => name);

const declared = ({ item, operation }: Placed, look: Look): readonly string[] => {
  const lists = [item.parameters, operation.parameters].flatMap((list) =>
    Array.isArray(list) ? (list as unknown[]) : [],
  );
  return lists.flatMap((given) => {
    const node = isRecord(given) && typeof given.$ref === 'string' ? look(given.$ref) : given;
    return isRecord(node) && node.in === 'path' && typeof node.name === 'string' ? [node.name] : [];
  });
};

const pathParameters = (all: readonly Placed[], look: Look): readonly Problem[] =>
  all.flatMap((one) => {
    const [inPath, known] = [namesIn(one.path), declared(one, look)];
    const says = [
      ...inPath.filter((name) => !known.includes(name)).map((name) => `path parameter \`${name}\` is not declared`),
      ...known.filter((name) => !inPath.includes(name)).map((name) => `parameter \`${name}\` is not in the path`),
    ];
    const pointer = pointerOf(['paths', one.path, one.method]);
    return says.map((message) => ({ pointer, message, code: 'path-parameter' }));
  });

export const operationProblems = (document: ContractDocument, look: Look): readonly Problem[] => {
  const all = placed(document);
  return [...doubledIds(all), ...pathParameters(all, look)];
};
