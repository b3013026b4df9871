/** Failures that stand inside an answer whose status says success: the status had left before the server knew. */
import { isRecord } from './is-record.ts';
import { jsonDocuments } from './json/json-documents.ts';

export type SaidFailure = { readonly code?: string | undefined; readonly said: string };

/** The table that ends annotated CSV, whatever its delimiter, header and annotations; no other begins with this line. */
const errorTable = /^(.)error\1reference\r?\n\1(?:"([^"]*(?:""[^"]*)*)"|(.*?))(?:\1|\r?$)/gm;

/**
 * @param end the last of a CSV body, or all of it
 * @param quotes how many there are in all of it: inside a quoted field such a line is only data
 */
export function failureInTable(end: string, quotes: number): SaidFailure | undefined {
  for (const { 2: quoted, 3: plain, index } of end.matchAll(errorTable)) {
    const before = quotes - (end.slice(index).split('"').length - 1);
    if (before % 2 === 0) return { said: quoted?.replaceAll('""', '"') ?? plain ?? '' };
  }
  return undefined;
}

/** InfluxDB's error as JSON, which it appends to whatever it had sent before it failed. */
export function failureBehind(end: string): SaidFailure | undefined {
  const at = end.lastIndexOf('{"code":');
  const { documents, rest } = jsonDocuments(at > 0 ? end.slice(at) : '');
  return documents.length === 1 && rest === '' ? failureSaid(documents[0]) : undefined;
}

/** A statement of InfluxQL that failed, or a later document that takes back the first. */
export function failureInDocuments(documents: readonly unknown[]): SaidFailure | undefined {
  const statements = documents.flatMap((document): readonly unknown[] =>
    isRecord(document) && Array.isArray(document.results) ? document.results : [],
  );
  const failed = statements.find((statement) => isRecord(statement) && statement.error !== undefined);
  return [failed, ...documents.slice(1)].map(failureSaid).find((failure) => failure !== undefined);
}

/** InfluxDB's errors have `code` and `message`, on the 1.x compatible paths `error`. */
export function failureSaid(value: unknown): SaidFailure | undefined {
  if (!isRecord(value)) return undefined;
  const code = textOf(value.code);
  const said = textOf(value.message) ?? textOf(value.error) ?? code;
  return said === undefined ? undefined : { code, said };
}

const textOf = (value: unknown): string | undefined => (typeof value === 'string' && value !== '' ? value : undefined);
