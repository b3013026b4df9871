/** A page printed from its claims, each on its own line and without prose: so that a test can change what is printed. */
import type { FieldClaim, OperationClaims, PageClaims, ParameterClaim, SampleClaim } from './pages.ts';

type Line = readonly [line: number, text: string];

/** Lines two apart: what belongs to a claim stands in paragraphs of its own below it. */
const below = (line: number, texts: readonly string[]): readonly Line[] =>
  texts.map((text, index) => [line + 2 * index, text]);

const rowOf = (label: string, claim: FieldClaim): readonly Line[] => {
  const { line, name, required, type = '', format } = claim;
  const head = [`\`${name}\``, ...(required ? ['required'] : []), type.replace('[]', '\\[\\]')].join(' ');
  return below(line, [
    `${head}${format === undefined ? '' : ` <${format}>`}`,
    ...(claim.enum ? [`${label}: ${claim.enum.map((value) => `\`${value}\``).join(' , ')}`] : []),
    ...(claim.default === undefined ? [] : [`Default: \`${claim.default}\``]),
    ...(claim.example === undefined ? [] : [`Example: \`${JSON.stringify(claim.example)}\``]),
  ]);
};

const placeNames = { path: 'Path', query: 'Query', header: 'Header', cookie: 'Cookie' } as const;

const parametersOf = (parameters: readonly ParameterClaim[]): readonly Line[] =>
  parameters.flatMap((claim, index) => {
    const isFirst = parameters[index - 1]?.in !== claim.in;
    return [
      ...(index === 0 ? ([[claim.line - 4, '#### Parameters']] as const) : []),
      ...(isFirst ? ([[claim.line - 2, `##### ${placeNames[claim.in]} parameters`]] as const) : []),
      ...rowOf('Allowed values', claim),
    ];
  });

const exampleOf = (example: NonNullable<OperationClaims['request']>['example']): readonly Line[] =>
  example === undefined
    ? []
    : [
        [example.line, `Example ${example.of} body`],
        ...['```json', JSON.stringify(example.value), '```'].map(
          (text, index) => [example.line + 2 + index, text] as const,
        ),
      ];

const quoted = (text: string): string => `'${text.replaceAll("'", String.raw`'\''`)}'`;

/** The lines of a sample, joined with a backslash. */
const sampleOf = ({ line, method, target, headers, body, at }: SampleClaim): readonly Line[] => {
  const [first = 0, last = first] = at?.body ?? [];
  const text = body?.kind === 'json' ? JSON.stringify(body.value, null, last > first ? 2 : 0) : body?.text;
  const parts = [
    `curl --request ${method}`,
    `  "http://localhost:8086${target}"`,
    ...headers.map(([name, value]) => `  --header "${name}: ${value}"`),
    ...(text === undefined ? [] : [`  --data-raw ${quoted(text)}`]),
  ];
  const code = parts.flatMap((part, index) => (index < parts.length - 1 ? `${part} \\` : part).split('\n'));
  return [
    [line - 3, 'Example request'],
    ...['```sh', ...code, '```'].map((part, index) => [line - 1 + index, part] as const),
  ];
};

const operationOf = ({
  line,
  method,
  path,
  deprecated,
  parameters,
  request,
  samples,
  responses,
}: OperationClaims): readonly Line[] => [
  [line, `${method} \`${path}\`${deprecated ? ' Deprecated' : ''}`],
  ...parametersOf(parameters),
  ...(request
    ? ([
        [request.line, `#### Request body${request.required ? ' required' : ''}`],
        ...(request.mediaType === undefined
          ? []
          : [[request.mediaTypeLine ?? request.line + 2, `Content-Type: \`${request.mediaType}\``] as const]),
        ...request.fields.flatMap((field) => rowOf('Allowed', field)),
        ...exampleOf(request.example),
      ] as const)
    : []),
  ...samples.flatMap(sampleOf),
  ...responses.flatMap((response, index): readonly Line[] => [
    ...(index === 0 ? [[response.line - 2, '#### Responses'] as const] : []),
    [response.line, response.status],
    ...response.fields.flatMap((field) => rowOf('Allowed', field)),
    ...exampleOf(response.example),
  ]),
];

export const printPage = ({ url, operations }: PageClaims): string => {
  const lines: string[] = ['---', `url: ${url}`, '---'];
  for (const [line, text] of operations.flatMap(operationOf)) lines[line - 1] = text;
  return `${Array.from(lines, (line: string | undefined) => line ?? '').join('\n')}\n`;
};
