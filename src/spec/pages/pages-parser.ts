/** A docs page of one group of operations, read as what it claims. Prose is passed over only where a description may stand. */
import { parseCurl } from './curl-sample.ts';
import { exampleValue } from './example-value.ts';
import { PageError } from './page-error.ts';
import { cursorOf, type Cursor, type TokenOf } from './page-cursor.ts';
import { tokensOf } from './page-tokens.ts';
import type {
  BodyExample,
  FieldClaim,
  OperationClaims,
  PageClaims,
  ParameterClaim,
  ResponseClaim,
  SampleClaim,
} from './pages.ts';

/**
 * @param page the file name without its ending
 * @param text the page as Markdown
 * @throws PageError for the first line that is not understood
 */
export const parsePage = (page: string, text: string): PageClaims => {
  const cursor = cursorOf(page, tokensOf(page, text), text.split('\n').length);
  const { values } = cursor.need('front-matter', 'a page starts with front matter');
  if (values.url === undefined) throw new PageError(page, 1, '---', 'the front matter has no `url`');
  cursor.take('download');
  cursor.skipProse();
  const operations = cursor.many('operation', (token) => parseOperation(cursor, token));
  cursor.end('an operation, as `GET` with a path, should come next');
  return { page, url: values.url, operations };
};

const parseOperation = (cursor: Cursor, { line, method, path, deprecated }: TokenOf<'operation'>): OperationClaims => {
  cursor.takeHeading(3, /./);
  cursor.skipProse();
  const parameters = cursor.takeHeading(4, /^Parameters$/) ? parseParameters(cursor) : [];
  const request = parseRequest(cursor);
  const samples = cursor.any('sample', () => parseSample(cursor));
  if (!cursor.takeHeading(4, /^Responses$/)) cursor.fail('the heading of the responses should come next');
  const responses = cursor.many('response', (token) => parseResponse(cursor, token));
  cursor.skipProse();
  return { line, method, path, deprecated, parameters, ...(request && { request }), samples, responses };
};

const places = { Path: 'path', Query: 'query', Header: 'header', Cookie: 'cookie' } as const;

const parseParameters = (cursor: Cursor): readonly ParameterClaim[] => {
  const parameters: ParameterClaim[] = [];
  for (let heading = placeHeading(cursor); heading; heading = placeHeading(cursor)) {
    const place = heading;
    parameters.push(...cursor.many('item', (item) => ({ ...parseItem(cursor, item), in: place })));
  }
  if (parameters.length === 0) cursor.fail('a heading that says where the parameters are should come next');
  return parameters;
};

const placeHeading = (cursor: Cursor): ParameterClaim['in'] | undefined => {
  for (const [name, place] of Object.entries(places)) {
    if (cursor.takeHeading(5, new RegExp(`^${name} parameters$`))) return place;
  }
  return undefined;
};

/** A name with its type, a description, what is allowed, what stands for nothing, and an example. */
const parseItem = (cursor: Cursor, item: TokenOf<'item'>): FieldClaim => {
  cursor.skipProse();
  const allowed = cursor.take('allowed');
  const standard = cursor.take('default');
  const example = cursor.take('example');
  const value = example && (exampleValue(example.value) ?? fail(cursor.page, example, 'an example is JSON'));
  return {
    line: item.line,
    name: item.name,
    required: item.required,
    type: item.type,
    ...(item.format !== undefined && { format: item.format }),
    ...(allowed && { enum: allowed.values }),
    ...(standard && { default: standard.value }),
    ...(value !== undefined && { example: value }),
  };
};

const parseRequest = (cursor: Cursor): OperationClaims['request'] => {
  const heading = cursor.takeHeading(4, /^Request body\s*(?:required)?$/);
  if (!heading) return undefined;
  cursor.skipProse();
  const media = cursor.take('content-type');
  const fields = cursor.any('item', (item) => parseItem(cursor, item));
  const example = parseBodyExample(cursor);
  return {
    line: heading.line,
    required: heading.title.endsWith('required'),
    ...(media && { mediaType: media.value, mediaTypeLine: media.line }),
    fields,
    ...(example && { example }),
  };
};

const parseBodyExample = (cursor: Cursor): BodyExample | undefined => {
  const label = cursor.take('body-example');
  if (!label) return undefined;
  const code = cursor.need('code', 'an example should come next');
  return {
    line: label.line,
    of: label.of,
    value: exampleValue(code.code) ?? fail(cursor.page, code, 'an example of a body is JSON'),
  };
};

const parseSample = (cursor: Cursor): SampleClaim => {
  const { line, code } = cursor.need('code', 'a sample should come next');
  return parseCurl(cursor.page, line + 1, code);
};

const parseResponse = (cursor: Cursor, { line, status }: TokenOf<'response'>): ResponseClaim => {
  cursor.skipProse();
  const fields = cursor.any('item', (item) => parseItem(cursor, item));
  const example = parseBodyExample(cursor);
  return { line, status, fields, ...(example && { example }) };
};

const fail = (
  page: string,
  { line, text }: { readonly line: number; readonly text: string },
  expected: string,
): never => {
  throw new PageError(page, line, text, expected);
};
