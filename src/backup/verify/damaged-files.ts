/** TSM files carry checksums, which the server does not look at when it copies them into a backup. */
import type { VerifiedShard } from '../folder/inventory.ts';
import type { ManifestShard } from '../folder/manifest.ts';
import { openPlainFile } from '../folder/plain-file.ts';
import type { ReadOptions } from '../folder/read-stored-file.ts';
import type { TarScan } from '../streams/tar-scanner.ts';
import { findTsmProblem } from '../streams/tsm-blocks.ts';
import { finding, type Finding } from './finding.ts';

/** Only in a file that lies on disk as it was downloaded can its parts be looked up. */
export const isPlain = ({ compression }: ManifestShard, { decode }: Pick<ReadOptions, 'decode'>): boolean =>
  compression === 'none' && decode === undefined;

type Stored = { readonly dir: string; readonly shard: ManifestShard; readonly noted: VerifiedShard | undefined };

/** The first fault of each TSM file of an archive that is otherwise as it should be. */
export const damagedFiles = async (
  { dir, shard: { fileName, id: shard }, noted }: Stored,
  scan: TarScan,
  signal: AbortSignal | undefined,
): Promise<readonly Finding[]> => {
  const since = noted
    ? 'the server had it so, or it changed on the way here'
    : 'the server had it so, or it changed since';
  const findings: Finding[] = [];
  const handle = await openPlainFile(dir, fileName);
  try {
    for (const { name, size } of scan.files.filter((file) => file.name.endsWith('.tsm'))) {
      const begin = scan.offsets.get(name) ?? 0;
      const problem = await findTsmProblem(async (at, length) => {
        signal?.throwIfAborted();
        const wanted = Math.min(length, size - at);
        const { buffer, bytesRead } = await handle.read(Buffer.allocUnsafe(wanted), 0, wanted, begin + at);
        return buffer.subarray(0, bytesRead);
      }, size);
      if (problem === undefined) continue;
      const offset = begin + problem.at;
      const what = `${name} ${problem.what} (at byte ${offset}); ${since}`;
      findings.push(finding('damaged', fileName, what, { shard, offset }));
    }
  } finally {
    await handle.close();
  }
  return findings;
};
