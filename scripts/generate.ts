/** `npm run generate [-- --check]`: from `openapi/` to `generated/`, or whether `generated/` is what it should be. */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { generatedFiles } from './generate/generated-files.ts';

const root = new URL('../', import.meta.url);
const read = (path: string): Promise<string> => readFile(new URL(path, root), 'utf8');

const { values } = parseArgs({ options: { check: { type: 'boolean', default: false } } });
const files = await generatedFiles({
  contract: await read('openapi/contract.yaml'),
  overlay: await read('openapi/overlay.yaml'),
});

await mkdir(new URL('generated/', root), { recursive: true });
for (const [name, text] of Object.entries(files)) {
  const path = `generated/${name}`;
  const isFresh = (await read(path).catch(() => undefined)) === text;
  if (values.check && !isFresh) {
    console.error(`${path} is stale: run \`npm run generate\` and commit what it writes`);
    process.exitCode = 1;
  }
  if (!values.check && !isFresh) {
    await writeFile(new URL(path, root), text);
    console.log(`wrote ${path}`);
  }
}
