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
  text.replace(/^(?:answers|the|is|lists|takes|ends)\b/, (word) => `${word.slice(0, 1).toUpperCase()}${word.slice(1)}`);

/** What was corrected is in the types, so its reason, written for who reads the overlay, is not told. */
const causeOf = ({ known, reason, id }: Finding): string => (known === 'overlay' ? id : (reason ?? id));

const note = (findings: readonly Finding[]): string => {
  const titles = findings.slice(0, most).map(({ title }) => cut(title));
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
