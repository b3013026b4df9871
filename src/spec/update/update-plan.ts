/** What `spec:update` would write and say, worked out without touching a file. */
import { contractFacts } from './contract-facts.ts';
import { contractText } from '../contract-text.ts';
import { whyCutOff } from './cut-off.ts';
import { type Change, diffFacts } from './diff.ts';
import { distil, type DistilOptions } from '../distil/distil.ts';
import type { ContractDocument } from '../document.ts';
import type { Fact } from './facts.ts';
import { type Lock, lockOf, lockText } from './lock.ts';
import { pageFacts } from '../pages/page-facts.ts';
import type { PageClaims } from '../pages/pages.ts';
import { pageText } from '../pages/page-text.ts';
import { endpointMismatches, movedPages, readPage } from '../pages/read-page.ts';
import { valueAt } from '../pointer.ts';
import type { Problem } from '../validity/problem.ts';
import { problemsOf } from '../validity/problems.ts';
import { readDocument } from '../read-document.ts';
import { SpecInputError } from '../spec-input-error.ts';
import type { SchemaValidator } from '../validity/swagger-parser.ts';

/** The files of `openapi/` as they are, by their path in it. */
export type Pinned = {
  readonly contract?: string;
  readonly lock?: Lock;
  readonly pages: Readonly<Record<string, PageClaims>>;
};

export type UpdateInput = DistilOptions & {
  readonly upstream: { readonly text: string; readonly name: string };
  /** What the lock will say. */
  readonly sourceUrl: string;
  /** The Markdown of docs pages by name; pages that are not here stay as they are. */
  readonly pages: Readonly<Record<string, string>>;
  readonly before: Pinned;
  /** `2026-11-24` */
  readonly today: string;
  /** Default: swagger-parser. */
  readonly validate?: SchemaValidator;
};

export type UpdatePlan = {
  /** Text by path in `openapi/`. */
  readonly files: Readonly<Record<string, string>>;
  readonly problems: readonly Problem[];
  /** By what they are in: `contract`, `page restore`; absent for what is pinned for the first time. */
  readonly changes: Readonly<Record<string, readonly Change[] | undefined>>;
  /** What the pages say of each other and does not agree. */
  readonly mismatches: readonly string[];
};

/** @throws SpecInputError for input that cannot be read as what it should be */
export const planUpdate = async (input: UpdateInput): Promise<UpdatePlan> => {
  const { upstream, before } = input;
  const document = readDocument(upstream.text, upstream.name);
  const cutOff = whyCutOff(document, upstream.text);
  if (cutOff) throw new SpecInputError(upstream.name, upstream.text.trimEnd().split('\n').length, cutOff);
  const problems = await problemsOf(document, input.validate);
  const contract = distil(document, input);
  const text = contractText(contract);
  const lock = lockOf(
    {
      sourceUrl: input.sourceUrl,
      upstream: { text: upstream.text, version: versionOf(document) },
      contractText: text,
      problems,
    },
    before.lock,
    input.today,
  );
  const pages = Object.entries(input.pages).map(([name, markdown]) => readPage(name, markdown));
  return {
    files: { 'contract.yaml': text, ...Object.fromEntries(pages.map(pageFile)), 'lock.json': lockText(lock) },
    problems,
    mismatches: pages.length === 0 ? [] : [...endpointMismatches(pages), ...movedPages(before.pages, pages)],
    changes: {
      contract: before.contract === undefined ? undefined : contractChanges(before.contract, text),
      ...Object.fromEntries(
        pages.map((claims) => [`page ${claims.page}`, pageChanges(before.pages[claims.page], claims)]),
      ),
    },
  };
};

/** Older documents have none, which is one of their problems. */
const versionOf = (document: ContractDocument): string => {
  const version = valueAt(document, '/info/version');
  return typeof version === 'string' ? version : '';
};

const contractChanges = (before: string, after: string): readonly Change[] =>
  before === after ? [] : diffFacts(factsIn(before), factsIn(after));

const factsIn = (text: string): readonly Fact[] => contractFacts(readDocument(text, 'openapi/contract.yaml'));

const pageChanges = (before: PageClaims | undefined, after: PageClaims): readonly Change[] | undefined =>
  before && diffFacts(pageFacts(before), pageFacts(after));

const pageFile = (claims: PageClaims): readonly [string, string] => [`pages/${claims.page}.json`, pageText(claims)];
