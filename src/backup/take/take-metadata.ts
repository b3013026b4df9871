/** The metadata stores and the list of buckets, which come in one answer. */
import { BackupError } from '../errors.ts';
import { readDocument } from '../folder/fields.ts';
import { readServerBuckets } from '../folder/manifest-json.ts';
import type { ServerBucket } from '../folder/manifest.ts';
import type { StoredFileWriter } from '../folder/stored-file.ts';
import { requireMagic, type MetadataKind } from '../streams/magic.ts';
import { boundaryOf, splitMultipart, type MultipartPart } from '../streams/multipart-scanner.ts';
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

/** What was read, nothing of it under a final name yet. */
type Found = { buckets?: readonly ServerBucket[]; kv?: StoredFileWriter; sql?: StoredFileWriter };

async function tryMetadata(site: Site): Promise<TakenMetadata> {
  const takenAt = new Date().toISOString();
  const answer = await site.wire.get(path, { headers: site.headers, signal: site.signal }).catch((error: unknown) => {
    throw notAllowed(error) ?? error;
  });
  const boundary = boundaryOf(answer.headers['content-type']);
  if (boundary === undefined) throw invalid(`it came as ${answer.headers['content-type'] ?? 'nothing'}`);
  const found: Found = {};
  try {
    for await (const part of splitMultipart(decoded(answer), boundary)) await takePart(part, found, site);
    const { buckets, kv, sql } = found;
    if (!buckets) throw invalid('it has no list of buckets');
    if (site.metadataStores && !(kv && sql)) throw invalid(`it has no ${kv ? 'sql' : 'kv'} store`);
    const chosen = selectBuckets(buckets, site.filter);
    const [kvFile, sqlFile] = await Promise.all([kv?.commit(), sql?.commit()]);
    return { takenAt, buckets: chosen, ...(kvFile && { kv: kvFile }), ...(sqlFile && { sql: sqlFile }) };
  } catch (error) {
    await Promise.all([found.kv?.discard(), found.sql?.discard()]);
    throw error;
  }
}

async function takePart({ name, body }: MultipartPart, found: Found, site: Site): Promise<void> {
  switch (name) {
    case 'buckets':
      if (found.buckets) throw twice(name);
      found.buckets = readServerBuckets(readDocument(`{"buckets":${await textOf(body)}}`, 'the metadata'), 'buckets');
      return;
    case 'kv':
    case 'sql':
      if (found[name]) throw twice(name);
      if (!site.metadataStores) return drain(body);
      found[name] = site.storedFile(stores[name]);
      for await (const chunk of requireMagic(name, body, `the ${name} part of the metadata`))
        await found[name].write(chunk);
      return;
    default:
      throw invalid(`it has a part ${JSON.stringify(name)}, which no known version sends`);
  }
}

async function textOf(body: AsyncIterable<Uint8Array>): Promise<string> {
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of body) {
    bytes += chunk.length;
    if (bytes > longestList) throw invalid('its list of buckets does not end');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

const twice = (name: string): BackupError => invalid(`it has ${JSON.stringify(name)} twice`);

const invalid = (what: string): BackupError => new BackupError('metadata-invalid', `the metadata: ${what}`);

function notAllowed(error: unknown): BackupError | undefined {
  if (!(error instanceof BackupError) || (error.place.status !== 401 && error.place.status !== 403)) return undefined;
  return new BackupError('not-allowed', error.message, { ...error.place, cause: error });
}
