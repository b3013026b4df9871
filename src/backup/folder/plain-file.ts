import { constants } from 'node:fs';
import { open, type FileHandle } from 'node:fs/promises';
import { join } from 'node:path';
import { BackupError } from '../errors.ts';
import { diskFailed } from './disk-file.ts';
import { errorCode } from './error-code.ts';

/**
 * Opens a file of a backup for reading: neither a link nor a folder nor a pipe, which would be waited for without end.
 * @throws BackupError `file-missing`, `file-changed`, `disk-failed`
 */
export const openPlainFile = async (dir: string, fileName: string): Promise<FileHandle> => {
  const flags = constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK;
  const handle = await open(join(dir, fileName), flags).catch((cause: unknown) => {
    throw openFailed(fileName, cause);
  });
  if ((await handle.stat()).isFile()) return handle;
  await handle.close();
  throw new BackupError('file-changed', `${fileName}: this is not a plain file`, { file: fileName });
};

const openFailed = (file: string, cause: unknown): BackupError => {
  const code = errorCode(cause);
  if (code === 'ENOENT') return new BackupError('file-missing', `${file}: the file is missing`, { file, cause });
  if (code === 'ELOOP' || code === 'ENXIO')
    return new BackupError('file-changed', `${file}: this is not a plain file`, { file, cause });
  return diskFailed(file, cause);
};

/** 55,000 shards or more of a manifest or an inventory. */
const maxTextSize = 268_435_456;

/** @throws BackupError as `openPlainFile`; `manifest-invalid` for a text without end */
export const readPlainText = async (dir: string, fileName: string): Promise<string> => {
  const handle = await openPlainFile(dir, fileName);
  try {
    const { size } = await handle.stat();
    if (size <= maxTextSize) return await handle.readFile('utf8');
    throw new BackupError('manifest-invalid', `${fileName}: ${size} bytes are more than any backup needs`, {
      file: fileName,
    });
  } finally {
    await handle.close();
  }
};
