/** Where the package's own files lie, whether its code runs from source or from the bundle in dist/. */
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

const packageFolder = (from: string): string =>
  existsSync(join(from, 'package.json')) || from === dirname(from) ? from : packageFolder(dirname(from));

const folder = packageFolder(import.meta.dirname);

/** Absolute path of `contract-tests/coverage.yaml` and the like. */
export const packageFile = (path: string): string => join(folder, path);
