/** Edits strewn over all pages, each printed, read and judged again: what is told then is that claim and nothing else. */
import { expect, test } from '@jest/globals';
import type { FieldClaim, OperationClaims, PageClaims, SampleClaim } from '../../src/spec/pages/pages.ts';
import { parsePage } from '../../src/spec/pages/pages-parser.ts';
import { printPage } from '../../src/spec/pages/print-page.ts';
import { operationName } from '../judge/exchanges.ts';
import { omissionsOf } from '../judge/pages/omissions.ts';
import { loadContract } from '../load-contract.ts';
import { loadPages } from '../load-pages.ts';
import { findingId } from '../finding.ts';
import { pageChecks } from './registry.ts';

const { contract } = await loadContract();
const pages = (await loadPages()).filter(({ operations }) => operations.length > 0);

/** What is told of a page: where, in which operation, and what. */
type Told = { readonly line: number; readonly operation: string; readonly what: string };

const toldOf = (page: PageClaims): readonly Told[] => [
  ...Object.values(pageChecks)
    .flatMap((check) => check({ contract, page, cassettes: [] }))
    .map((one) => ({
      line: one.docs?.line ?? 0,
      operation: one.operation ?? '',
      what: `${findingId(one)} ${one.title}`,
    })),
  ...omissionsOf(contract, [page]).map(({ line, operation, kind, what }) => ({
    line,
    operation,
    what: `${kind} ${what}`,
  })),
];

const known = new Map<PageClaims, readonly Told[]>();

/** As it is pinned, told once. */
const toldBefore = (page: PageClaims): readonly Told[] => {
  const told = known.get(page) ?? toldOf(page);
  known.set(page, told);
  return told;
};

/** What stands in one list and not in the other. */
const without = (one: readonly Told[], two: readonly Told[]): readonly Told[] => {
  const left = two.map((told) => JSON.stringify(told));
  return one.filter((told) => {
    const at = left.indexOf(JSON.stringify(told));
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
};

type Edit = {
  readonly claim: string;
  /** Changes the printed lines; the first line has the index 0. */
  readonly apply: (lines: string[]) => void;
  /** Whether what is told is about the claim that was edited. */
  readonly isAbout: (told: Told) => boolean;
};
type Place = { readonly operation: OperationClaims; readonly row: FieldClaim; readonly header: number };

const bodyRows = (operation: OperationClaims): readonly Place[] => [
  ...(operation.request?.fields ?? []).map((row) => ({ operation, row, header: operation.request?.line ?? 0 })),
  ...operation.responses.flatMap(({ line, fields }) => fields.map((row) => ({ operation, row, header: line }))),
];
const parameterRows = (operation: OperationClaims): readonly Place[] =>
  operation.parameters.map((row) => ({ operation, row, header: operation.line }));
const rowsIn = ({ operations }: PageClaims): readonly Place[] =>
  operations.flatMap((operation) => [...bodyRows(operation), ...parameterRows(operation)]);

const replaceAt = (line: number, from: RegExp | string, to: string) => (lines: string[]) => {
  lines[line - 1] = (lines[line - 1] ?? '').replace(from, to);
};
/** Rows of a claim: itself, and what stands in paragraphs below. */
const depth = ({ enum: values, default: standard, example }: FieldClaim): number =>
  1 + 2 * [values, standard, example].filter((part) => part !== undefined).length;
const lineBelow = (row: FieldClaim, label: RegExp, lines: readonly string[]): number =>
  row.line + lines.slice(row.line - 1, row.line + depth(row)).findIndex((text) => label.test(text));

const ofRow =
  ({ operation, row, header }: Place, name = row.name) =>
  (told: Told): boolean =>
    told.line === row.line ||
    ((told.line === header || told.line === operation.line) &&
      (told.what.includes(row.name) || told.what.includes(name)));

const editRow = (place: Place, claim: string, from: RegExp | string, to: string): Edit => ({
  claim: `${operationName(place.operation)} ${place.row.name}: ${claim}`,
  apply: replaceAt(place.row.line, from, to),
  isAbout: ofRow(place, to.replaceAll('`', '')),
});

const editBelow = (place: Place, claim: string, label: RegExp, from: RegExp | string, to: string): Edit => ({
  claim: `${operationName(place.operation)} ${place.row.name}: ${claim}`,
  apply: (lines) => {
    replaceAt(lineBelow(place.row, label, lines), from, to)(lines);
  },
  isAbout: ofRow(place),
});

const samplesIn = ({ operations }: PageClaims) =>
  operations.flatMap((operation) => operation.samples.map((sample) => ({ operation, sample })));

/** Each part of a sample is told on its own line. */
const lastLine = ({ line, at }: SampleClaim): number =>
  at?.body?.[1] ?? Math.max(line, at?.target ?? line, ...(at?.headers ?? []));

const editSample = (
  { operation, sample }: { readonly operation: OperationClaims; readonly sample: SampleClaim },
  claim: string,
  find: string,
  from: RegExp | string,
  to: string,
): Edit => ({
  claim: `${operationName(operation)} sample: ${claim}`,
  apply: (lines) => {
    const at = lines.findIndex((text, index) => index >= sample.line - 1 && text.includes(find));
    lines[at] = (lines[at] ?? '').replace(from, to);
  },
  isAbout: ({ line }) => line >= sample.line && line <= lastLine(sample),
});

/** Of a body with a member a line, the first stands on its second line, and is told there. */
const editBody = (
  { operation, sample }: { readonly operation: OperationClaims; readonly sample: SampleClaim },
  claim: string,
  lineIn: (lines: readonly [number, number]) => number,
  from: RegExp,
  to: string,
): Edit => ({
  claim: `${operationName(operation)} sample: ${claim}`,
  apply: replaceAt(lineIn(sample.at?.body ?? [0, 0]), from, to),
  isAbout: ({ line }) => line >= (sample.at?.body?.[0] ?? 0) && line <= lastLine(sample),
});

/** Everything of an operation, whatever its name is now. */
const ofOperation =
  ({ method, path }: OperationClaims) =>
  ({ operation }: Told): boolean =>
    operation.includes(path) || operation.startsWith(method);

const isPlainType = ({ row }: Place): boolean => row.type === 'string' || row.type === 'integer';

/** Each kind of edit, as all that it could do to a page. */
const kinds: Readonly<Record<string, (page: PageClaims) => readonly Edit[]>> = {
  'drop a row': (page) =>
    page.operations.flatMap(bodyRows).map((place) => ({
      claim: `${operationName(place.operation)} ${place.row.name}: dropped`,
      apply: (lines) => void lines.fill('', place.row.line - 1, place.row.line - 1 + depth(place.row)),
      isAbout: (told) =>
        ofRow(place)(told) || (told.what.startsWith('sub-fields') && told.what.includes(place.row.name)),
    })),
  'rename a row': (page) => rowsIn(page).map((place) => editRow(place, 'renamed', /^`[^`]+`/, '`seededName`')),
  'retype a row': (page) =>
    rowsIn(page)
      .filter(isPlainType)
      .map((place) => editRow(place, 'retyped', / (string|integer)/, ' boolean')),
  'turn whether it is required': (page) =>
    rowsIn(page).map((place) =>
      place.row.required
        ? editRow(place, 'no longer required', '` required', '`')
        : editRow(place, 'now required', /^(`[^`]+`)/, '$1 required'),
    ),
  'change a format': (page) =>
    rowsIn(page)
      .filter(({ row }) => row.format !== undefined)
      .map((place) => editRow(place, 'another format', /<[^>]+>/, '<seeded>')),
  'change a value of a list': (page) =>
    rowsIn(page)
      .filter(({ row }) => row.enum !== undefined)
      .map((place) => editBelow(place, 'another value', /^Allowed/, /: `[^`]+`/, ': `seeded`')),
  'drop a value of a list': (page) =>
    rowsIn(page)
      .filter(({ row }) => (row.enum?.length ?? 0) > 1)
      .map((place) => editBelow(place, 'a value less', /^Allowed/, /: `[^`]+` , /, ': ')),
  'change a default': (page) =>
    rowsIn(page)
      .filter(({ row }) => row.default !== undefined)
      .map((place) => editBelow(place, 'another default', /^Default/, /`.*`/, '`seeded`')),
  'move a parameter': (page) =>
    page.operations
      .filter(({ parameters }) => parameters.filter((one) => one.in === 'query').length === 1)
      .flatMap((operation) => parameterRows(operation).filter(({ row }) => 'in' in row && row.in === 'query'))
      .map((place) => ({
        claim: `${operationName(place.operation)} ${place.row.name}: moved to the headers`,
        apply: replaceAt(place.row.line - 2, 'Query', 'Header'),
        isAbout: ofRow(place),
      })),
  'change a status': (page) =>
    page.operations.flatMap((operation) =>
      operation.responses.map(({ line, status, fields }) => ({
        claim: `${operationName(operation)} ${status}: another status`,
        apply: replaceAt(line, status, '299'),
        isAbout: (told: Told) =>
          told.line === line ||
          fields.some((row) => row.line === told.line) ||
          told.what.includes(`#response/${status} `),
      })),
    ),
  'drop an answer': (page) =>
    page.operations
      .filter(({ responses }) => responses.length > 1)
      .map((operation) => {
        const [first, second] = operation.responses;
        const [from, to] = [first?.line ?? 0, second?.line ?? 0];
        return {
          claim: `${operationName(operation)} ${first?.status ?? ''}: dropped`,
          apply: (lines: string[]) => void lines.fill('', from - 1, to - 1),
          isAbout: ({ line, what }: Told) =>
            (line >= from && line < to) || what.includes(`#response/${first?.status ?? ''} `),
        };
      }),
  'change a path': (page) =>
    page.operations.map((operation) => ({
      claim: `${operationName(operation)}: another path`,
      apply: replaceAt(operation.line, /`$/, '/seeded`'),
      isAbout: ofOperation(operation),
    })),
  'change a method': (page) =>
    page.operations.map((operation) => ({
      claim: `${operationName(operation)}: another method`,
      apply: replaceAt(operation.line, /^[A-Z]+/, 'TRACE'),
      isAbout: ofOperation(operation),
    })),
  'mark as deprecated': (page) =>
    page.operations
      .filter(
        ({ method, path }) =>
          !contract.operations.some((one) => one.deprecated && one.method === method && one.path === path),
      )
      .map((operation) => ({
        claim: `${operationName(operation)}: deprecated`,
        apply: replaceAt(operation.line, /$/, ' Deprecated'),
        isAbout: ({ line }: Told) => line === operation.line,
      })),
  'change the type of a body': (page) =>
    page.operations.flatMap(({ request, ...operation }) =>
      request?.mediaTypeLine === undefined
        ? []
        : [
            {
              claim: `${operation.method} ${operation.path}: another media type`,
              apply: replaceAt(request.mediaTypeLine, /`.*`/, '`text/csv`'),
              isAbout: ({ line }: Told) => line === request.mediaTypeLine,
            },
          ],
    ),
  'turn whether a body is required': (page) =>
    page.operations.flatMap(({ request, ...operation }) =>
      request === undefined
        ? []
        : [
            {
              claim: `${operation.method} ${operation.path}: the body turned`,
              apply: replaceAt(request.line, /body.*$/, request.required ? 'body' : 'body required'),
              isAbout: ({ line }: Told) => line === request.line,
            },
          ],
    ),
  'send a sample elsewhere': (page) =>
    samplesIn(page).map((one) => editSample(one, 'elsewhere', 'localhost', ':8086/', ':8086/seeded/')),
  'send a sample with another method': (page) =>
    samplesIn(page).map((one) => editSample(one, 'another method', 'curl', /--request [A-Z]+/, '--request TRACE')),
  'take the credentials from a sample': (page) =>
    samplesIn(page)
      .filter(({ sample }) => sample.headers.some(([name]) => name === 'Authorization'))
      .map((one) => editSample(one, 'no credentials', 'Authorization', 'Authorization', 'X-Seeded')),
  'rename a key of a sample': (page) =>
    samplesIn(page)
      .filter(({ sample: { body } }) => body?.kind === 'json' && /^\{"/.test(JSON.stringify(body.value)))
      .filter(({ operation }) => (operation.request?.fields.length ?? 0) > 0)
      .map((one) => editBody(one, 'another key', ([first, last]) => Math.min(first + 1, last), /"[^"]+"/, '"seeded"')),
  'break the body of a sample': (page) =>
    samplesIn(page)
      .filter(({ sample: { body } }) => body?.kind === 'json')
      .map((one) => editBody(one, 'broken', ([, last]) => last, /\}'/, `'`)),
  'cut a sample': (page) => samplesIn(page).map((one) => editSample(one, 'cut off', 'localhost', / \\$/, '')),
};

/** What each kind of edit must be told as. */
const sees: Readonly<Record<string, RegExp>> = {
  'drop a row': /^(?:page-field-missing|sub-fields)/,
  'rename a row': /^page-(?:field|parameter)-(?:name|unknown)/,
  'retype a row': /^page-(?:field|parameter)-type/,
  'turn whether it is required': /^page-(?:field|parameter)-required/,
  'change a format': /^page-(?:field|parameter)-format/,
  'change a value of a list': /^page-(?:field|parameter)-enum/,
  'drop a value of a list': /^page-(?:field|parameter)-enum/,
  'change a default': /^page-(?:field|parameter)-default/,
  'move a parameter': /^page-parameter-unknown/,
  'change a status': /^page-status/,
  'drop an answer': /^page-status/,
  'change a path': /^page-operation-unknown/,
  'change a method': /^page-operation-unknown/,
  'mark as deprecated': /^page-deprecation/,
  'change the type of a body': /^page-request-media-type/,
  'turn whether a body is required': /^page-request-required/,
  'send a sample elsewhere': /^page-sample-request-line/,
  'send a sample with another method': /^page-sample-request-line/,
  'take the credentials from a sample': /^page-sample-auth/,
  'rename a key of a sample': /^page-sample-schema/,
  'break the body of a sample': /^page-sample-body/,
  'cut a sample': /^page-sample-cut/,
};

/** A small generator of numbers: the same edits on every machine. */
const numbers = (seed: number) => {
  let state = seed;
  return (below: number): number => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
};

type Seeded = { readonly name: string; readonly page: PageClaims; readonly edit: Edit };

/** Two on each page: of the kind whose turn it is, or the next one that the page has a place for. */
const seeded = (seed: number): readonly Seeded[] => {
  const next = numbers(seed);
  const names = Object.keys(kinds);
  return [...pages, ...pages.toReversed()].flatMap((page, step) => {
    const turn = [...names.slice(step % names.length), ...names.slice(0, step % names.length)];
    const possible = turn.map((name) => [name, kinds[name]?.(page) ?? []] as const);
    const [name, edits] = possible.find(([, list]) => list.length > 0) ?? ['none', []];
    const edit = edits[next(edits.length)];
    return edit ? [{ name, page, edit }] : [];
  });
};

const edits = seeded(20261124);

test('the edits are of every kind and on every page', () => {
  expect(edits).toHaveLength(2 * pages.length);
  expect(new Set(edits.map(({ name }) => name)).size).toBe(Object.keys(kinds).length);
  expect(new Set(edits.map(({ page }) => page.page)).size).toBe(pages.length);
});

test.each(pages.map((page) => [page.page, page] as const))('%s is printed as it was read', (name, page) => {
  expect(parsePage(name, printPage(page))).toEqual(page);
});

test.each(edits.map((one) => [one.name, one.page.page, one.edit.claim, one] as const))(
  '%s on %s (%s)',
  (name, _page, _claim, { page, edit }) => {
    const lines = printPage(page).split('\n');
    const before = lines.join('\n');
    edit.apply(lines);
    expect(lines.join('\n')).not.toBe(before);
    const [was, is] = [toldBefore(page), toldOf(parsePage(page.page, lines.join('\n')))];
    const [come, gone] = [without(is, was), without(was, is)];
    expect(come.map(({ what }) => what)).toContainEqual(expect.stringMatching(sees[name] ?? ''));
    expect([...come, ...gone].filter((told) => !edit.isAbout(told))).toEqual([]);
  },
);
