/** On which line of a sample the part stands that is not so. */
import type { Json } from '../../../src/spec/document.ts';
import { isRecord } from '../../../src/spec/is-record.ts';
import type { SampleClaim } from '../../../src/spec/pages/pages.ts';

/** A header by its name; of a JSON body the member at a path. What a sample lacks stands nowhere: the command then. */
export type SamplePart = 'command' | 'target' | { readonly header: string } | { readonly body: readonly string[] };

const height = (value: unknown): number => JSON.stringify(value, null, 2).split('\n').length;

/** Lines between the bracket that opens a value and the member at a path, or the innermost that there is. */
const depthOf = (value: Json, path: readonly string[]): number => {
  const [name, ...rest] = path;
  if (name === undefined || (!Array.isArray(value) && !isRecord(value))) return 0;
  let passed = 1;
  for (const [key, item] of Object.entries<Json>(value)) {
    if (key === name) return passed + depthOf(item, rest);
    passed += height(item);
  }
  return 0;
};

const bodyLine = ({ at, body, line }: SampleClaim, path: readonly string[]): number => {
  const [first = line, last = first] = at?.body ?? [];
  return body?.kind !== 'json' || first === last ? first : first + depthOf(body.value, path);
};

export const lineOfPart = (sample: SampleClaim, part: SamplePart): number => {
  const { line, headers, at } = sample;
  if (part === 'command' || at === undefined) return line;
  if (part === 'target') return at.target;
  if ('body' in part) return bodyLine(sample, part.body);
  const index = headers.findIndex(([name]) => name.toLowerCase() === part.header.toLowerCase());
  return at.headers[index] ?? line;
};
