/** Registers every create that succeeded, whoever sent it: also of a probe that was meant to fail. */
import { isRecord } from '../../../src/spec/is-record.ts';
import type { Contract } from '../../check.ts';
import type { WireExchange } from '../wire/wire.ts';

export type Created = {
  readonly id: string;
  /** What a DELETE must name. */
  readonly path: string;
};

export type Registry = {
  readonly note: (wire: Pick<WireExchange, 'request' | 'response'>) => void;
  /** In the order made; what was deleted since is still in it. */
  readonly created: () => readonly Created[];
  /** Whether a resource is this run's: one that it made, or that belongs to one. */
  readonly isOwn: (text: string, id: string) => boolean;
};

const hexId = /[0-9a-f]{16}/g;

/** Where the answer to a create names a resource of another collection, and gives no link to it. */
const elsewhere: readonly { readonly made: RegExp; readonly collection: string }[] = [
  { made: /^\/api\/v2\/restore\/bucket/i, collection: '/api/v2/buckets' },
];

/** The answer itself and the records one level in it: `{label: {…}}`, `{user: {…}, org: {…}}`. */
const candidates = (body: unknown): readonly Readonly<Record<string, unknown>>[] =>
  isRecord(body)
    ? [body, ...Object.values(body).filter(isRecord)].filter(
        ({ id }) => typeof id === 'string' && /^[0-9a-f]{16}$/.test(id),
      )
    : [];

const pathsFor = (record: Readonly<Record<string, unknown>>, requestPath: string): readonly string[] => {
  const links = isRecord(record['links']) ? record['links'] : {};
  const id = String(record['id']);
  return [
    ...(typeof links['self'] === 'string' ? [links['self']] : []),
    ...elsewhere.filter(({ made }) => made.test(requestPath)).map(({ collection }) => `${collection}/${id}`),
    `${requestPath}/${id}`,
  ];
};

/** Some resources are deleted only where their organisation is named too. */
export const deletePath = ({ match }: Contract, path: string, orgID: unknown): string => {
  const named = match('DELETE', path)?.parameters.some(
    (parameter) => parameter.in === 'query' && parameter.name === 'orgID',
  );
  return named === true && typeof orgID === 'string' ? `${path}?orgID=${orgID}` : path;
};

const parse = (bytes: Uint8Array): unknown => {
  try {
    return JSON.parse(Buffer.from(bytes).toString());
  } catch {
    return undefined;
  }
};

export type RegistryOptions = {
  readonly contract: Contract;
  readonly run: string;
  /** Ids that are there already and belong to whoever runs this: the operator's user. */
  readonly known?: readonly string[];
};

export const createRegistry = ({ contract, run, known = [] }: RegistryOptions): Registry => {
  const seen = new Set(known);
  const created: Created[] = [];
  const note: Registry['note'] = ({ request, response }) => {
    const path = request.target.split('?')[0] ?? '';
    for (const [id] of `${request.target} ${Buffer.from(request.bytes).toString('latin1')}`.matchAll(hexId))
      seen.add(id);
    const success = response.status >= 200 && response.status < 300;
    // An id that was there before is only attached here: adding an owner must not have the user deleted.
    for (const record of success && request.method === 'POST' ? candidates(parse(response.bytes)) : []) {
      const id = String(record['id']);
      const target = pathsFor(record, path).find((candidate) => contract.match('DELETE', candidate) !== undefined);
      if (!seen.has(id) && target !== undefined)
        created.push({ id, path: deletePath(contract, target, record['orgID']) });
    }
    for (const [id] of Buffer.from(response.bytes).toString('latin1').matchAll(hexId)) seen.add(id);
  };
  const isOwn = (text: string, id: string) =>
    known.includes(id) || text.includes(run) || created.some((one) => text.includes(one.id));
  return { note, created: () => created, isOwn };
};
