/** The string and number formats that a value can be held to; a format that is not listed says nothing. */

type FormatRule = (value: string | number) => boolean;

const text =
  (rule: (value: string) => boolean): FormatRule =>
  (value) =>
    typeof value !== 'string' || rule(value);
const integerWithin =
  (limit: number): FormatRule =>
  (value) =>
    typeof value !== 'number' || (Number.isInteger(value) && value >= -limit && value < limit);

export const formats: Readonly<Record<string, FormatRule>> = {
  'date-time': text((value) => /^\d{4}-\d\d-\d\d[Tt ]\d\d:\d\d:\d\d(\.\d+)?([Zz]|[+-]\d\d:\d\d)$/.test(value)),
  date: text((value) => /^\d{4}-\d\d-\d\d$/.test(value)),
  // Relative references are what the server sends as links; an empty string is a reference to nothing.
  uri: text((value) => value !== '' && !/\s/.test(value)),
  byte: text((value) => value.length % 4 === 0 && /^[A-Za-z0-9+/]*={0,2}$/.test(value)),
  int32: integerWithin(2 ** 31),
  int64: integerWithin(2 ** 63),
  // `duration` is left out on purpose: the contract means Flux durations (`1h30m`), not those of ISO 8601.
};
