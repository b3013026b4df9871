/** Two answers beside each other, value for value. Both are canonical: equal answers of two servers are equal text. */
import { isRecord } from '../../src/spec/is-record.ts';
import type { RecordedResponse } from '../../src/testing/cassette.ts';
import { jsonValue } from './message/documents.ts';

export type ValueDifference = { readonly pointer: string; readonly was: string; readonly is: string };

const shown = (value: unknown): string => {
  if (value === undefined) return 'absent';
  const text = JSON.stringify(value);
  return text.length > 80 ? `${text.slice(0, 77)}...` : text;
};

const differing = (one: unknown, two: unknown, pointer: string): readonly ValueDifference[] => {
  if (JSON.stringify(one) === JSON.stringify(two)) return [];
  if (isRecord(one) && isRecord(two)) {
    return [...new Set([...Object.keys(one), ...Object.keys(two)])].flatMap((key) =>
      differing(one[key], two[key], `${pointer}/${key}`),
    );
  }
  if (Array.isArray(one) && Array.isArray(two) && one.length === two.length) {
    return one.flatMap((item, index) => differing(item, two[index], `${pointer}/[]`));
  }
  return [{ pointer, was: shown(one), is: shown(two) }];
};

const headerRecord = (headers: RecordedResponse['headers']): Readonly<Record<string, string>> =>
  Object.fromEntries([...headers].sort(([a], [b]) => (a < b ? -1 : 1)));

export const valueDifferences = (one: RecordedResponse, two: RecordedResponse): readonly ValueDifference[] => {
  if (one.status !== two.status) return [{ pointer: '#status', was: String(one.status), is: String(two.status) }];
  const bodies = [one, two].map(({ body }) => jsonValue(body) ?? body);
  return [
    ...differing(headerRecord(one.headers), headerRecord(two.headers), '#header'),
    ...differing(bodies[0], bodies[1], '#body'),
  ];
};
