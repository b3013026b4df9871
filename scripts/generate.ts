/** `npm run generate [-- --check]`: from `openapi/` to `generated/`, or whether `generated/` is what it should be. */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { OverlayError } from '../src/spec/overlay/overlay-error.ts';
import { SpecInputError } from '../src/spec/spec-input-error.ts';
import { generatedFiles } from './generate/generated-files.ts';

const root = new URL('../', import.meta.url);
const read = (path: string): Promise<string> => readFile(new URL(path, root), 'utf8');

/** Writes what changed; with `check`, says what would. Gives the exit code. */
async function generate(check: boolean): Promise<0 | 1> {
  const files = await generatedFiles({
    'contract.yaml': await read('openapi/contract.yaml'),
    'overlay.yaml': await read('openapi/overlay.yaml'),
    'summaries.yaml': await read('openapi/summaries.yaml'),
    'findings.json': await read('openapi/findings.json'),
  });
  await mkdir(new URL('generated/', root), { recursive: true });
  let stale = 0;
  for (const [name, text] of Object.entries(files)) {
    const path = `generated/${name}`;
    if ((await read(path).catch(() => undefined)) === text) continue;
    stale += 1;
    if (check) console.error(`${path} is stale: run \`npm run generate\` and commit what it writes`);
    else
      await writeFile(new URL(path, root), text).then(() => {
        console.log(`wrote ${path}`);
      });
  }
  return check && stale > 0 ? 1 : 0;
}

const { values } = parseArgs({ options: { check: { type: 'boolean', default: false } } });
try {
  process.exitCode = await generate(values.check);
} catch (error) {
  if (!(error instanceof OverlayError || error instanceof SpecInputError)) throw error;
  console.error(error.message);
  process.exitCode = 2;
}
