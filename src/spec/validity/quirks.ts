/**
 * What a valid-looking contract says that OpenAPI 3.0 ignores or that generators get wrong.
 * Pure and generic: each rule looks at one node, none knows a name of this API.
 */
import type { ContractDocument } from '../document.ts';
import { isRecord } from '../is-record.ts';
import { partsOf, servedPath, type Part, type Place } from './places.ts';
import { remembering, type Look } from './remembered.ts';
import { unusedIn } from './unused.ts';

export type Quirk = {
  readonly code: QuirkCode;
  /** Operation (`POST /api/v2/orgs`) or component (`#Check`). */
  readonly subject: string;
  /** Where in it: `#responses/400`. */
  readonly pointer: string;
  /** One sentence. */
  readonly message: string;
};

/** `contract-invalid` is what a validator said; see problem-quirks.ts. */
type QuirkCode = keyof typeof rules | 'contract-component-unused' | 'contract-invalid';

type Rule = (place: Place, look: Look) => string | undefined;

const rules = {
  'contract-ref-sibling': ({ node }) => {
    const ignored = typeof node.$ref === 'string' ? Object.keys(node).filter((key) => !besideRef.has(key)) : [];
    return ignored.length > 0 ? `OpenAPI 3.0 ignores ${ignored.join(', ')} beside $ref` : undefined;
  },
  'contract-allof-single-ref': ({ node }) =>
    isList(node.allOf) && node.allOf.length === 1 && refOf(node.allOf[0])
      ? `an allOf of nothing but ${refOf(node.allOf[0])} is read as inheritance`
      : undefined,
  'contract-allof-union': ({ node }, look) => {
    if (!isList(node.allOf) || node.allOf.length < 2) return undefined;
    const union = node.allOf.map(refOf).find((ref) => ref !== '' && isDiscriminated(look(ref)));
    return union && `an allOf with the discriminated union ${union} is read as inheritance, which drops its variants`;
  },
  'contract-nullable-without-type': ({ node }) =>
    node.nullable === true && !('type' in node) ? 'nullable means nothing without a type beside it' : undefined,
  'contract-server-prefix': ({ level, item }) => {
    const prefix = level === 'servers' && item ? servedPath('', item) : '';
    return prefix && `the path lies below ${prefix}, which its servers say and generators do not read`;
  },
  'contract-servers-empty': ({ level, node }) =>
    level === 'servers' && isList(node.servers) && node.servers.length === 0
      ? 'an empty list of servers leaves open where the operation is'
      : undefined,
  'contract-ignored-header-parameter': ({ level, node }) =>
    level === 'parameter' && node.in === 'header' && ignoredHeaders.has(String(node.name).toLowerCase())
      ? `OpenAPI ignores a header parameter ${String(node.name)}: media types and security say it`
      : undefined,
  'contract-media-type-contradiction': ({ level, node }) => {
    const [named, listed] = level === 'content' ? [headerTypes(node), contentTypes(node)] : [[], []];
    return named.length > 0 && listed.length > 0 && !named.some((type) => listed.includes(type))
      ? `a header parameter asks for ${named.join(', ')}, the request body lists ${listed.join(', ')}`
      : undefined;
  },
} satisfies Record<string, Rule>;

/** Media types that a header parameter of an operation allows. */
function headerTypes({ parameters }: Place['node']): readonly unknown[] {
  const found = (isList(parameters) ? parameters : []).find(
    (each) => isRecord(each) && each.in === 'header' && String(each.name).toLowerCase() === 'content-type',
  );
  const schema = isRecord(found) ? found.schema : undefined;
  return isRecord(schema) && isList(schema.enum) ? schema.enum : [];
}

const contentTypes = ({ requestBody }: Place['node']): readonly unknown[] =>
  isRecord(requestBody) && isRecord(requestBody.content) ? Object.keys(requestBody.content) : [];

/** Words about a reference; harmless, and no part of a distilled contract. */
const besideRef: ReadonlySet<string> = new Set(['$ref', 'summary', 'description']);

/** https://spec.openapis.org/oas/v3.0.3#parameter-object: `name`. */
const ignoredHeaders: ReadonlySet<string> = new Set(['accept', 'content-type', 'authorization']);

const isList = (value: unknown): value is readonly unknown[] => Array.isArray(value);
const refOf = (value: unknown): string => (isRecord(value) && typeof value.$ref === 'string' ? value.$ref : '');
const isDiscriminated = (schema: unknown): boolean => isRecord(schema) && 'discriminator' in schema;

const allRules = Object.entries(rules) as [QuirkCode, Rule][]; // the table's own keys

function quirksIn({ places }: Part, look: Look): readonly Quirk[] {
  const quirks: Quirk[] = [];
  for (const place of places(look)) {
    for (const [code, rule] of allRules) {
      const message = rule(place, look);
      if (message) quirks.push({ code, subject: place.subject, pointer: place.pointer, message });
    }
  }
  return quirks;
}

const remembered = remembering<readonly Quirk[]>();

/** Not of one node: whether something is used, only the whole document tells. */
const unusedQuirks = (document: ContractDocument): readonly Quirk[] =>
  unusedIn(document).map(({ room, name }) => ({
    code: 'contract-component-unused',
    subject: `#${name}`,
    pointer: '#',
    message: `no operation leads to ${name} in ${room}`,
  }));

/** All quirks of a document, in document order; what is of no use comes last. */
export function quirksOf(document: ContractDocument): readonly Quirk[] {
  return [
    ...[...partsOf(document)].flatMap((part) => remembered(document, part, (look) => quirksIn(part, look))),
    ...unusedQuirks(document),
  ];
}

/** The id of the finding that a quirk becomes; what a repair names in `x-ends`. */
export const quirkId = ({ code, subject, pointer }: Quirk): string => `${code}:${subject}:${pointer}`;
