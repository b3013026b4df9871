/** The operations as pages of the site: what each does, takes and answers, and what the contract tests found. */
import { methods } from '../../src/spec/document.ts';
import type { ContractDocument, OperationObject, Parameter, PathItem, Schema } from '../../src/spec/document.ts';
import type { CallerFindings } from '../generate/with-findings.ts';

/** First match counts; what is none of these stands on the page of its resource: `/api/v2/buckets/…` on `buckets`. */
const areas: readonly (readonly [RegExp, string])[] = [
  [/^\/(?:ping|health|ready|metrics|api\/v2|api\/v2\/(?:config|flags|resources|maps\/.*))$/, 'server'],
  [/^\/api\/v2\/(?:setup|signin|signout|me)(?:\/|$)/, 'setup-and-sign-in'],
  [/^\/private\/legacy\//, 'authorizations'],
  [/^\/(?:query|write)$/, '1.x-compatible'],
  [/^\/debug\//, 'profiles'],
];

const areaOf = (path: string): string =>
  areas.find(([pattern]) => pattern.test(path))?.[1] ?? /^\/api\/v2\/([^/]+)/.exec(path)?.[1] ?? 'server';

const nameIn = (reference: string): string => reference.slice(reference.lastIndexOf('/') + 1);
const code = (text: string): string => `\`${text}\``;

const schemaName = (schema: Schema | undefined): string | undefined =>
  schema?.$ref === undefined ? undefined : code(nameIn(schema.$ref));

type Content = Readonly<Record<string, { readonly schema?: Schema }>>;
const contentText = (content: Content = {}): string =>
  Object.entries(content)
    .map(([type, { schema }]) => [code(type), schemaName(schema)].filter(Boolean).join(' '))
    .join(' or ');

const parameterText = (document: ContractDocument, given: Parameter): string => {
  const parameter = document.components?.parameters?.[nameIn(given.$ref ?? '')] ?? given;
  const { name, required, schema } = parameter;
  const byDefault = schema?.default === undefined ? '' : ` (${JSON.stringify(schema.default)})`;
  return `${code(name)}${required === true ? ', required' : ''}${byDefault}`;
};

const parametersText = (
  document: ContractDocument,
  item: PathItem,
  operation: OperationObject,
  place: string,
): string =>
  [...(item.parameters ?? []), ...(operation.parameters ?? [])]
    .map((given) => document.components?.parameters?.[nameIn(given.$ref ?? '')] ?? given)
    .filter((parameter) => parameter.in === place && parameter.name !== 'Zap-Trace-Span')
    .map((parameter) => parameterText(document, parameter))
    .join('; ');

const answersText = (document: ContractDocument, { responses = {} }: OperationObject): string =>
  Object.entries(responses)
    .map(([status, given]) => {
      const response = document.components?.responses?.[nameIn(given.$ref ?? '')] ?? given;
      return [status, contentText(response.content)].filter(Boolean).join(' ');
    })
    .join('; ');

const line = (name: string, text: string): readonly string[] => (text === '' ? [] : [`- ${name}: ${text}`]);

const operationText = (
  document: ContractDocument,
  findings: CallerFindings,
  [path, item, method, operation]: readonly [string, PathItem, string, OperationObject],
): string => {
  const found = findings.operations[operation.operationId ?? ''] ?? [];
  return [
    `## ${method.toUpperCase()} ${path}`,
    '',
    [operation.deprecated === true ? '**Deprecated.**' : '', operation.summary, operation.description]
      .filter(Boolean)
      .join(' '),
    '',
    ...line('Query', parametersText(document, item, operation, 'query')),
    ...line('Headers', parametersText(document, item, operation, 'header')),
    ...line('Body', contentText(operation.requestBody?.content)),
    ...line('Answers', answersText(document, operation)),
    ...(found.length > 0 ? ['', `Found on InfluxDB ${findings.server}:`, '', ...found.map((one) => `- ${one}`)] : []),
    '',
  ].join('\n');
};

/** As TypeDoc makes one of a heading. */
const anchor = (heading: string): string =>
  heading
    .toLowerCase()
    .replaceAll(/[^\w -]/g, '')
    .replaceAll(' ', '-');

/** Outside of code, what looks like a tag of HTML is none. */
const escaped = (markdown: string): string =>
  markdown.replaceAll(/(`[^`\n]*`)|[<>]/g, (found, inCode?: string) => inCode ?? `\\${found}`);

/** Markdown by file name; `index.md` leads to the others. */
export const operationPages = (
  document: ContractDocument,
  findings: CallerFindings,
): Readonly<Record<string, string>> => {
  const all = Object.entries(document.paths).flatMap(([path, item]) =>
    methods.flatMap((method) => {
      const operation = item[method];
      return operation === undefined ? [] : [[path, item, method, operation] as const];
    }),
  );
  const names = [...new Set(all.map(([path]) => areaOf(path)))].sort();
  const pages = names.map((name) => {
    const texts = all.filter(([path]) => areaOf(path) === name).map((one) => operationText(document, findings, one));
    return [`${name}.md`, `---\ntitle: ${name}\n---\n\n# Operations: ${name}\n\n${escaped(texts.join('\n'))}`] as const;
  });
  const row = ([path, , method, { summary = '' }]: (typeof all)[number]): string => {
    const heading = `${method.toUpperCase()} ${path}`;
    return `| [${method.toUpperCase()} ${code(path)}](./${areaOf(path)}.md#${anchor(heading)}) | ${escaped(summary)} |`;
  };
  const index = [
    '---',
    'title: Operations',
    'children:',
    ...names.map((name) => `  - ./${name}.md`),
    '---',
    '',
    '# Operations',
    '',
    `All ${all.length} operations of the contract in words of our own, with what the contract tests found on InfluxDB`,
    `${findings.server}. Parameters stand with their defaults, answers with their media types and schemas.`,
    '',
    '| operation | what it does |',
    '| --- | --- |',
    ...all.map(row),
    '',
  ].join('\n');
  return { ...Object.fromEntries(pages), 'index.md': index };
};
