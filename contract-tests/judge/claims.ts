/** What the docs pages claim about an operation. */
import type { Operation } from '../../src/spec/document.ts';
import type {
  FieldClaim,
  OperationClaims,
  PageClaims,
  ParameterClaim,
  ResponseClaim,
} from '../../src/spec/pages/pages.ts';
import type { Witnesses } from '../finding.ts';

type Claimed = { readonly page: string; readonly claims: OperationClaims };

type Identity = Pick<Operation, 'method' | 'path'>;

const byIdentity = new WeakMap<readonly PageClaims[], ReadonlyMap<string, readonly Claimed[]>>();

/** Looked up once for all pages: checks ask for every misfit. */
const claimedIn = (pages: readonly PageClaims[]): ReadonlyMap<string, readonly Claimed[]> => {
  const known = byIdentity.get(pages);
  if (known !== undefined) return known;
  const groups = new Map<string, Claimed[]>();
  for (const { page, operations } of pages) {
    for (const claims of operations) {
      const key = `${claims.method} ${claims.path}`;
      groups.set(key, [...(groups.get(key) ?? []), { page, claims }]);
    }
  }
  byIdentity.set(pages, groups);
  return groups;
};

const all = (pages: readonly PageClaims[], { method, path }: Identity): readonly Claimed[] =>
  claimedIn(pages).get(`${method} ${path}`) ?? [];

type Docs = NonNullable<Witnesses['docs']>;

/** A docs statement with its line, and the same place on other pages. */
export const docsSay = (
  pages: readonly PageClaims[],
  operation: Identity,
  say: (claims: OperationClaims) => { readonly says: string; readonly line: number } | undefined,
): { readonly docs?: Docs } => {
  const said = all(pages, operation).flatMap(({ page, claims }) => {
    const statement = say(claims);
    return statement === undefined ? [] : [{ page, ...statement }];
  });
  const [first, ...also] = said;
  if (first === undefined) return {};
  const others = also.map(({ page, line }) => ({ page, line }));
  return { docs: { ...first, ...(others.length > 0 && { also: others }) } };
};

/** What a page says of a status: the claim for it, else for `default` where it is an error. */
export const responseClaim = ({ responses }: OperationClaims, status: string): ResponseClaim | undefined =>
  responses.find((response) => response.status === status) ??
  (status >= '400' ? responses.find((response) => response.status === 'default') : undefined);

/** What a page prints of a part of the request, named as a probe names it: a field of the body, else a parameter. */
export const requestPartClaim = (
  { request, parameters }: OperationClaims,
  name: string,
): FieldClaim | ParameterClaim | undefined =>
  [...(request?.fields ?? []), ...parameters].find((claim) => claim.name === name);
