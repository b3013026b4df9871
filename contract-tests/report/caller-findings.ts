/** What of the findings a caller of an operation has to know: the source of the doc comments in the generated types. */
import type { Finding } from '../finding.ts';
import { packageFile } from '../package-file.ts';

export const findingsFile = packageFile('openapi/findings.json');

/** What a caller need not know: faults of the document or of a page's print, and what the types were corrected to say. */
const ofNoUse = /^(?:contract-|page-|field-|fields-|header-|method-|route-|auth-not-needed)/;

/** Where in the id the operation stands that the finding is about; a shared schema's findings are told by its type. */
const isOfAnOperation = ({ id, code }: Finding): boolean => /^[A-Z]+ \//.test(id.slice(code.length + 1));

const isToldToCallers = (finding: Finding): boolean =>
  finding.known !== 'new' &&
  finding.severity !== 'info' &&
  finding.server !== undefined &&
  finding.operationId !== undefined &&
  !ofNoUse.test(finding.code) &&
  isOfAnOperation(finding);

/** Characters of a title; behind them stands what a server said in one recording. */
const longest = 160;
/** Titles that are told of one reason; the others are counted. */
const most = 3;

/** A note in a JSDoc comment must not end it. */
const inComment = (text: string): string => text.replaceAll('*/', '* /');
const cut = (text: string): string => (text.length > longest ? `${text.slice(0, longest)}…` : text);

/** A title may begin with the name of a parameter, which stays as it is written. */
const capital = (text: string): string =>
  text.replace(
    /^(?:answers|the|is|lists|takes|ends|refuses)\b/,
    (word) => `${word.slice(0, 1).toUpperCase()}${word.slice(1)}`,
  );

/** The words of the recordings, and what they are to somebody who has never seen one. */
const words: readonly (readonly [RegExp, string])[] = [
  [/ to a request of the scenario(?= with)/g, ''],
  [/ (to [\w -]+ )?with (\d+) documents in one body/g, ' $1with $2 JSON documents in one body'],
  [/ to a request of the scenario/g, ' to some requests'],
  [/ to malformed json/g, ' to a body that is not JSON'],
  [/ to missing (?:required|optional) \((.+?)\)/g, ' to a body without `$1`'],
  [/ to missing query \((.+?)\)/g, ' without `$1` in the query'],
  [/ to wrong type \((.+?)\)/g, ' where `$1` is of another type'],
  [/ to wrong enum \((.+?)\)/g, ' where `$1` is none of the documented values'],
  [/ to invalid query \((.+?)\)/g, ' where `$1` in the query is not valid'],
  [/ to query nonsense \((.+?)\)/g, ' to the query `$1`'],
  [/ to invalid header \((.+?)\)/g, ' where the header `$1` is not valid'],
  [/ to malformed id \((.+?)\)/g, ' where `$1` is not an id'],
  [/ to unknown id \((.+?)\)/g, ' where `$1` names nothing'],
  [/ to duplicate(?=:|;|\.|$)/g, ' to the same request again'],
  [/ to second delete/g, ' to a second delete'],
  [/ to empty body/g, ' to an empty body'],
  [/ to garbage body \((.+?)\)/g, ' to a body of garbage ($1)'],
  [
    /(^|; )([\w-]+) changes nothing: with (.+?) the answer is the one without it/g,
    '$1`$2` changes nothing: $3 get the answer that comes without it',
  ],
  [/\bthe page promises: /gi, 'the documentation says: '],
];
export const forCallers = (title: string): string =>
  words.reduce((text, [recorded, told]) => text.replace(recorded, told), title);

/** What was corrected is in the types, so its reason, written for who reads the overlay, is not told. */
const causeOf = ({ known, reason, id }: Finding): string => (known === 'overlay' ? id : (reason ?? id));

const note = (findings: readonly Finding[]): string => {
  const titles = findings.slice(0, most).map(({ title }) => forCallers(cut(title)));
  const more = findings.length > most ? `; and ${findings.length - most} more of this kind` : '';
  const reason = findings[0]?.known === 'overlay' ? undefined : findings[0]?.reason;
  return inComment([`${capital(titles.join('; '))}${more}.`, ...(reason === undefined ? [] : [reason])].join(' '));
};

const notesOf = (findings: readonly Finding[]): readonly string[] => {
  const causes = new Map<string, Finding[]>();
  for (const finding of [...findings].sort((a, b) => (a.id < b.id ? -1 : 1)))
    causes.set(causeOf(finding), [...(causes.get(causeOf(finding)) ?? []), finding]);
  return [...causes.values()].map(note);
};

/** The text of `openapi/findings.json`: notes by operationId, sorted; findings of one cause are one note. */
export const callerFindingsText = (findings: readonly Finding[], server: string): string => {
  const chosen = findings.filter(isToldToCallers);
  const ids = [...new Set(chosen.flatMap(({ operationId }) => operationId ?? []))].sort();
  const operations = Object.fromEntries(
    ids.map((id) => [id, notesOf(chosen.filter(({ operationId }) => operationId === id))]),
  );
  return `${JSON.stringify({ server, operations }, undefined, 2)}\n`;
};
