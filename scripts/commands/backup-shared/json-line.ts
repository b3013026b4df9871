/** One JSON document on a line; what JavaScript's numbers cannot hold stays exact as decimal text. */
export const jsonLine = (value: unknown): string =>
  `${JSON.stringify(value, (_, item: unknown) => (typeof item === 'bigint' ? String(item) : item))}\n`;
