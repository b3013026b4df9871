/** Names the items of a list, so that they are found again on another server, where order and ids are others. */
import { isRecord } from '../spec/is-record.ts';

/** Keys that tell items apart and that the client, not the server, chose; the first that is unique in the list wins for an item. */
const namingKeys = ['name', 'bucketName', 'key', 'startTime', 'oldId', 'role'] as const;

const scalar = (value: unknown): string | undefined =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : undefined;

export type ItemName = { readonly key: string; readonly value: string };

/** For each item the first naming key whose value no other item has; undefined where nothing tells it from the others. */
export const itemNames = (items: readonly unknown[]): readonly (ItemName | undefined)[] => {
  const counts = new Map<string, number>();
  const names = items.map((item) =>
    namingKeys.flatMap((key): ItemName[] => {
      const value = isRecord(item) ? scalar(item[key]) : undefined;
      return value === undefined ? [] : [{ key, value }];
    }),
  );
  for (const { key, value } of names.flat()) counts.set(`${key}=${value}`, (counts.get(`${key}=${value}`) ?? 0) + 1);
  return names.map((candidates) => candidates.find(({ key, value }) => counts.get(`${key}=${value}`) === 1));
};

export const escapeSegment = (segment: string): string => segment.replaceAll('~', '~0').replaceAll('/', '~1');
export const unescapeSegment = (segment: string): string => segment.replaceAll('~1', '/').replaceAll('~0', '~');

/** `[name=acme-b]`, or `[0]` where nothing names the item. */
export const itemSegments = (items: readonly unknown[]): readonly string[] =>
  itemNames(items).map((name, at) => (name === undefined ? `[${at}]` : `[${name.key}=${escapeSegment(name.value)}]`));

/** Turns a live value under a key into what stands for it in the cassette. */
export type CanonicalValue = (value: string | number, key: string) => string;

/** The item that a segment means. */
export const findItem = (items: readonly unknown[], segment: string, canonical: CanonicalValue): unknown => {
  const inner = segment.slice(1, -1);
  if (/^\d+$/.test(inner)) return items[Number(inner)];
  const at = inner.indexOf('=');
  const [key, wanted] = [inner.slice(0, at), unescapeSegment(inner.slice(at + 1))];
  return items.find((item) => {
    const value = isRecord(item) ? item[key] : undefined;
    return (typeof value === 'string' || typeof value === 'number') && canonical(value, key) === wanted;
  });
};
