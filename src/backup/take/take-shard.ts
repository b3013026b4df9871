/** One shard: fetched, scanned and stored in one pass. */
import { createByteReporter } from '../byte-reporter.ts';
import type { VerifiedShard } from '../folder/inventory.ts';
import type { StoredFileWriter } from '../folder/stored-file.ts';
import { createTarScanner, type TarScan } from '../streams/tar-scanner.ts';
import { decoded } from '../wire/decoded.ts';
import { withRetries } from '../wire/retry.ts';
import type { WireAnswer } from '../wire/wire.ts';
import { mayHaveSuffered } from './retries.ts';
import type { ShardTask } from './selection.ts';
import { isNotFound } from './server.ts';
import type { Site } from './site.ts';
import type { Slots } from './slots.ts';

/** `undefined` where the server has it no more. Making a file safe takes as long as fetching it: the next may come meanwhile. */
export async function takeShard(task: ShardTask, site: Site, slots: Slots): Promise<VerifiedShard | undefined> {
  const fetched = await slots.hold(() => fetchShard(task, site));
  if (!fetched) return undefined;
  const { file, scan } = fetched;
  try {
    return { id: task.id, bucketID: task.bucketID, ...(await file.commit()), tarSize: scan.bytes, files: scan.files };
  } catch (error) {
    await file.discard();
    throw error;
  }
}

type Fetched = { readonly file: StoredFileWriter; readonly scan: TarScan };

function fetchShard(task: ShardTask, site: Site): Promise<Fetched | undefined> {
  const { retries, signal, tell } = site;
  const { id: shard, bucket } = task;
  return withRetries(
    async () => {
      tell({ type: 'shard-start', shard, bucket });
      const answer = await ask(shard, site);
      return answer && (await store(answer, task, site));
    },
    {
      ...{ retries, signal, retryIf: mayHaveSuffered },
      onRetry: (retry) => {
        tell({ type: 'shard-retry', shard, ...retry });
      },
    },
  );
}

async function ask(shard: string, { wire, headers, signal }: Site): Promise<WireAnswer | undefined> {
  try {
    return await wire.get(`/api/v2/backup/shards/${shard}`, { headers, signal });
  } catch (error) {
    if (isNotFound(error)) return undefined;
    throw error;
  }
}

async function store(answer: WireAnswer, { id }: ShardTask, site: Site): Promise<Fetched> {
  const scanner = createTarScanner({ shard: id });
  const file = site.storedFile(`${id}.tar`);
  const progress = createByteReporter(id, site.tell);
  try {
    for await (const chunk of decoded(answer, { shard: id })) {
      scanner.write(chunk);
      await file.write(chunk);
      progress.moved(chunk.length);
    }
    const scan = scanner.end();
    progress.done();
    return { file, scan };
  } catch (error) {
    await file.discard();
    throw error;
  }
}
