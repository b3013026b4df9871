/** The references that stand anywhere in a part of a document. */
import { isRecord } from './is-record.ts';

export const refsIn = (value: unknown): readonly string[] => {
  const refs: string[] = [];
  collect(value, refs);
  return refs;
};

const collect = (value: unknown, refs: string[]): void => {
  if (Array.isArray(value)) for (const item of value) collect(item, refs);
  if (!isRecord(value)) return;
  for (const key in value) {
    const item = value[key];
    if (key === '$ref' && typeof item === 'string') refs.push(item);
    else if (typeof item === 'object') collect(item, refs);
  }
};
