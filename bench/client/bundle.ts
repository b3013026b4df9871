import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';

/** In bytes, minified and compressed, with all that it depends on, as a page would load it. */
export async function bundleSize(code: string): Promise<number> {
  const { outputFiles } = await build({
    stdin: { contents: code, resolveDir: '.' },
    ...{ bundle: true, minify: true, write: false },
    ...{ format: 'esm', target: 'es2022', platform: 'browser', logLevel: 'error' },
  });
  return outputFiles.reduce((sum, { contents }) => sum + gzipSync(contents, { level: 9 }).length, 0);
}

/** As plain Node runs it: what tsx makes of code costs time of its own at each call. */
export async function builtForNode(entry: string, outfile: string): Promise<void> {
  await build({
    entryPoints: [entry],
    outfile,
    ...{ bundle: true, format: 'esm', target: 'node20', platform: 'node', logLevel: 'error' },
  });
}
