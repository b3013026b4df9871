/** Tells in each operation's description what the contract tests found about it: the types carry it as doc comments. */
import { methods } from '../../src/spec/document.ts';
import type { ContractDocument, OperationObject, PathItem } from '../../src/spec/document.ts';

/** `openapi/findings.json`, written by `npm run contract -- --accept-findings`. */
export type CallerFindings = {
  /** Version of the server that answered. */
  readonly server: string;
  /** By operationId; each a difference and, as a rule, its reason. */
  readonly operations: Readonly<Record<string, readonly string[]>>;
};

/** The document with the findings as a list at the end of descriptions. Meant for the types, not for `openapi.json`. */
export function withFindings(document: ContractDocument, findings: string): ContractDocument {
  const { server, operations } = JSON.parse(findings) as CallerFindings; // written by our own command
  const told = (operation: OperationObject): OperationObject => {
    const found = operations[operation.operationId ?? ''];
    if (found === undefined) return operation;
    const list = [`Found on InfluxDB ${server}:`, ...found.map((one) => `- ${one}`)].join('\n');
    const { description } = operation;
    return { ...operation, description: description === undefined ? list : `${description}\n\n${list}` };
  };
  const itemTold = (item: PathItem): PathItem =>
    methods.reduce<PathItem>((all, method) => {
      const operation = all[method];
      return operation === undefined ? all : { ...all, [method]: told(operation) };
    }, item);
  const paths = Object.entries(document.paths).map(([path, item]) => [path, itemTold(item)] as const);
  return { ...document, paths: Object.fromEntries(paths) };
}
