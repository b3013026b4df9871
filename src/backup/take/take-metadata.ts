/** The metadata stores and the list of buckets, which come in one answer. */
import { BackupError } from '../errors.ts';
import { readDocument } from '../folder/fields.ts';
import type { VerifiedFile } from '../folder/inventory.ts';
import { readServerBuckets } from '../folder/manifest-json.ts';
import type { ServerBucket } from '../folder/manifest.ts';
import { requireMagic, type MetadataKind } from '../streams/magic.ts';
import { splitMultipart, type MultipartPart } from '../streams/multipart-scanner.ts';
import { decoded } from '../wire/decoded.ts';
import { drain } from '../wire/read-body.ts';
import { withRetries, type Retry } from '../wire/retry.ts';
import type { TakenMetadata } from './draft.ts';
import { retried } from './notices.ts';
import { mayHaveSuffered } from './retries.ts';
import { selectBuckets } from './selection.ts';
import type { Site } from './site.ts';

const path = '/api/v2/backup/metadata';
const stores = { kv: 'bolt', sql: 'sqlite' } as const satisfies Record<MetadataKind, string>;

/** As bytes of JSON; a million shards have a tenth of it. */
const longestList = 1_073_741_824;

/** @throws BackupError `metadata-invalid`, `not-allowed`, `bad-option` for a filter that lets nothing pass */
export function takeMetadata(site: Site): Promise<TakenMetadata> {
  const { retries, signal, tell } = site;
  const onRetry = (retry: Retry): void => {
    tell(retried('the metadata', retry));
  };
  return withRetries(() => tryMetadata(site), { retries, signal, retryIf: mayHaveSuffered, onRetry });
}

type Found = { readonly buckets?: readonly ServerBucket[]; readonly kv?: VerifiedFile; readonly sql?: VerifiedFile };

async function tryMetadata(site: Site): Promise<TakenMetadata> {
  const takenAt = new Date().toISOString();
  const answer = await site.wire.get(path, { headers: site.headers, signal: site.signal }).catch((error: unknown) => {
    throw notAllowed(error) ?? error;
  });
  const boundary = /boundary="?([^";]+)/i.exec(answer.headers['content-type'] ?? '')?.[1];
  if (boundary === undefined) throw invalid(`it came as ${answer.headers['content-type'] ?? 'nothing'}`);
  let found: Found = {};
  for await (const part of splitMultipart(decoded(answer), boundary)) {
    if (part.name in found) throw invalid(`it has ${JSON.stringify(part.name)} twice`);
    found = { ...found, ...(await takePart(part, site)) };
  }
  const { buckets, kv, sql } = found;
  if (!buckets) throw invalid('it has no list of buckets');
  if (site.metadataStores && !(kv && sql)) throw invalid(`it has no ${kv ? 'sql' : 'kv'} store`);
  return { takenAt, buckets: selectBuckets(buckets, site.filter), ...(kv && { kv }), ...(sql && { sql }) };
}

async function takePart(part: MultipartPart, site: Site): Promise<Found> {
  switch (part.name) {
    case 'buckets':
      return {
        buckets: readServerBuckets(readDocument(`{"buckets":${await textOf(part)}}`, 'the metadata'), 'buckets'),
      };
    case 'kv':
    case 'sql':
      if (site.metadataStores) return { [part.name]: await store(part.name, part.body, site) };
      await drain(part.body);
      return {};
    default:
      throw invalid(`it has a part ${JSON.stringify(part.name)}, which no known version sends`);
  }
}

async function store(kind: MetadataKind, body: AsyncIterable<Uint8Array>, site: Site): Promise<VerifiedFile> {
  const file = site.storedFile(stores[kind]);
  try {
    for await (const chunk of requireMagic(kind, body, `the ${kind} part of the metadata`)) await file.write(chunk);
    return await file.commit();
  } catch (error) {
    await file.discard();
    throw error;
  }
}

async function textOf({ body }: MultipartPart): Promise<string> {
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of body) {
    bytes += chunk.length;
    if (bytes > longestList) throw invalid('its list of buckets does not end');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

const invalid = (what: string): BackupError => new BackupError('metadata-invalid', `the metadata: ${what}`);

function notAllowed(error: unknown): BackupError | undefined {
  if (!(error instanceof BackupError) || (error.place.status !== 401 && error.place.status !== 403)) return undefined;
  return new BackupError('not-allowed', error.message, { ...error.place, cause: error });
}
