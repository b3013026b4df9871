/** Whether an answer only repeats what the request said. */
import { isRecord } from '../../src/spec/is-record.ts';
import type { Body } from '../../src/testing/cassette.ts';
import { jsonValue } from './message/documents.ts';
import type { Misfit } from './schema/walker.ts';

const echoKinds: readonly Misfit['kind'][] = [
  'unknown',
  'spelling',
  'type',
  'null',
  'enum',
  'format',
  'pattern',
  'bounds',
];

const under = (value: unknown, key: string): readonly unknown[] => {
  if (Array.isArray(value)) return value.flatMap((item) => under(item, key));
  if (!isRecord(value)) return [];
  return Object.entries(value).flatMap(([name, item]) => [...(name === key ? [item] : []), ...under(item, key)]);
};

const shown = (value: unknown): string => JSON.stringify(value);

/** The request had the same value under the same key. */
export const wasSent = (misfit: Misfit, request: Body): boolean => {
  const key = misfit.at.findLast((segment) => !/^\d+$/.test(segment));
  if (key === undefined || !echoKinds.includes(misfit.kind)) return false;
  return under(jsonValue(request), key).some((value) => misfit.has.includes(shown(value)));
};
