/** Where and how one backup works: what all its steps need. */
import type { BackupEvent } from '../events.ts';
import type { Inventory } from '../folder/inventory.ts';
import type { Compression } from '../folder/manifest.ts';
import { createStoredFile, type StoredFileWriter } from '../folder/stored-file.ts';
import type { Wire } from '../wire/wire.ts';
import type { BackupOptions, WireCompression } from './options.ts';

export type Site = {
  readonly wire: Wire;
  readonly dir: string;
  readonly run: string;
  /** Of a transfer. */
  readonly headers: Readonly<Record<string, string>>;
  readonly filter: Inventory['filter'];
  readonly metadataStores: boolean;
  readonly retries: number | undefined;
  readonly signal: AbortSignal | undefined;
  readonly tell: (event: BackupEvent) => void;
  /** A file of this run, packed and encoded as was asked: `bolt` becomes `RUN.bolt.gz`. */
  readonly storedFile: (kind: string) => StoredFileWriter;
};

type Parts = Pick<Site, 'wire' | 'run' | 'filter' | 'tell'> & { readonly options: BackupOptions };

export function siteOf({ wire, run, filter, tell, options }: Parts): Site {
  const {
    dir,
    metadataStores = true,
    compression = 'none',
    wireCompression = 'none',
    encode,
    retries,
    signal,
  } = options;
  const storedFile = (kind: string): StoredFileWriter =>
    createStoredFile(dir, `${run}.${kind}${suffix[compression]}`, { compression, encode });
  const headers = headersFor(wireCompression);
  return { wire, dir, run, headers, filter, metadataStores, retries, signal, tell, storedFile };
}

const suffix: Readonly<Record<Compression, string>> = { none: '', gzip: '.gz' };

const headersFor = (compression: WireCompression): Record<string, string> => ({
  'accept-encoding': compression === 'none' ? 'identity' : 'gzip',
  'gzip-compression-level': compression,
});
