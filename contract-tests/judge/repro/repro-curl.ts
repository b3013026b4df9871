/** One recorded request as a curl command. */
import type { Auth, Body, Exchange } from '../../../src/testing/cassette.ts';
import { given, unknownSecret, withVariables, type Variables } from './repro-values.ts';

export type CurlOptions = {
  /** Shell variable of the server. */
  readonly url: string;
  readonly variables: Variables;
  /** Keep answer and headers in files for later steps, instead of printing them. */
  readonly keep: boolean;
};

const inDoubleQuotes = (text: string): string => text.replace(/[\\"$`]/g, '\\$&');

const quoted = (text: string, variables: Variables): string => `"${withVariables(text, variables, inDoubleQuotes)}"`;

const secretOf = (secret: string, variables: Variables): string => {
  const name = given[secret];
  if (name !== undefined) return `$${name}`;
  if (secret === unknownSecret) return 'a-token-that-nobody-made';
  return `\${${variables.names.get(`REDACTED_${secret}`) ?? `SECRET_${secret}`}}`;
};

const cookieArgument = (secret: string, variables: Variables): string =>
  `-b "influxdb-oss-session=${secretOf(secret, variables)}"`;

const authArguments = (auth: Auth, variables: Variables): readonly string[] => {
  switch (auth.scheme) {
    case 'none':
      return [];
    case 'token':
    case 'bearer':
      return [
        `-H "Authorization: ${auth.scheme === 'token' ? 'Token' : 'Bearer'} ${secretOf(auth.secret, variables)}"`,
      ];
    case 'basic':
      return [
        `-u "${withVariables(auth.user, variables, inDoubleQuotes)}:${secretOf(auth.secret, variables)}"`,
        ...(auth.session === undefined ? [] : [cookieArgument(auth.session, variables)]),
      ];
    case 'cookie':
      return [cookieArgument(auth.secret, variables)];
    default:
      return auth satisfies never;
  }
};

type Sent = { readonly argument: readonly string[]; readonly before?: string };

const partReader = (part: string): string =>
  String.raw`node -e 'const t = require("fs").readFileSync(process.argv[1]); const at = t.indexOf("\r\n\r\n", t.indexOf("name=\"${part}\"")) + 4; process.stdout.write(t.subarray(at, t.indexOf("\r\n--", at)))'`;

const sameAs = (body: Extract<Body, { readonly kind: 'same-as' }>): string => {
  const source =
    body.part === undefined ? `cat "$T/${body.exchange}"` : `${partReader(body.part)} "$T/${body.exchange}"`;
  return [
    source,
    ...(body.wrap === 'gzip' ? ['gzip -c'] : []),
    ...(body.first === undefined ? [] : [`head -c ${body.first}`]),
  ].join(' | ');
};

/** The text of a JSON body as it was sent does not matter to a server; compact is easiest to read. */
const sentBody = (body: Body, variables: Variables): Sent => {
  switch (body.kind) {
    case 'empty':
      return { argument: [] };
    case 'json':
      return { argument: [`--data-binary ${quoted(JSON.stringify(body.value), variables)}`] };
    case 'text':
      return { argument: [`--data-binary ${quoted(body.text, variables)}`] };
    case 'base64':
      return { argument: ['--data-binary @-'], before: `printf %s ${body.base64} | base64 -d` };
    case 'same-as':
      return { argument: ['--data-binary @-'], before: sameAs(body) };
    case 'structure':
      return { argument: ['--data-binary @-'], before: 'printf %s "(bytes that were not recorded)"' };
    default:
      return body satisfies never;
  }
};

const methodArguments = ({ method, body }: Exchange['request']): readonly string[] => {
  if (method === 'HEAD') return ['-I'];
  // Without a body curl would leave out the length that a POST needs.
  const empty = body.kind === 'empty' && !['GET', 'DELETE'].includes(method) ? ['--data-binary ""'] : [];
  return method === 'GET' ? [] : [`-X ${method}`, ...empty];
};

/** curl adds a content type of its own where none is given. */
const headerArguments = ({ headers, body }: Exchange['request'], variables: Variables): readonly string[] => [
  ...headers
    .filter(([name, value]) => name !== 'accept-encoding' || value !== 'identity')
    .map(([name, value]) => `-H ${quoted(`${name}: ${value}`, variables)}`),
  ...(body.kind !== 'empty' && !headers.some(([name]) => name === 'content-type') ? ["-H 'content-type:'"] : []),
];

export const curlLines = ({ id, request }: Exchange, { url, variables, keep }: CurlOptions): readonly string[] => {
  const { argument, before } = sentBody(request.body, variables);
  const output = keep ? [`-o "$T/${id}" -D "$T/${id}.head"`] : ['-i'];
  const target = `"${url}${withVariables(request.target, variables, inDoubleQuotes)}"`;
  const curl = [
    'curl -s --globoff',
    ...output,
    ...methodArguments(request),
    ...authArguments(request.auth, variables),
    ...headerArguments(request, variables),
    ...argument,
    target,
  ].join(' ');
  return [`${before === undefined ? '' : `${before} | `}${curl}${keep ? '' : ' | head -c 20000; echo'}`];
};
