/** `npm run docs`: the site, in `site/`: guides, the operations, and every export of the package. */
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { Application } from 'typedoc';
import type { ContractDocument } from '../src/spec/document.ts';
import { operationPages } from './docs/operation-pages.ts';
import type { CallerFindings } from './generate/with-findings.ts';

const root = new URL('../', import.meta.url);
const operationsFolder = new URL('.cache/docs/operations/', root);
const readJson = async <T>(path: string): Promise<T> => JSON.parse(await readFile(new URL(path, root), 'utf8')) as T; // written by our own commands

await rm(operationsFolder, { recursive: true, force: true });
await mkdir(operationsFolder, { recursive: true });
const pages = operationPages(
  await readJson<ContractDocument>('generated/openapi.json'),
  await readJson<CallerFindings>('openapi/findings.json'),
);
for (const [name, text] of Object.entries(pages)) await writeFile(new URL(name, operationsFolder), text);

const guides = ['start', 'auth', 'errors-and-retry', 'testing', 'contract-in-ci'];
const app = await Application.bootstrap({
  name: 'influx-contract',
  entryPoints: ['src/index.ts', 'src/backup/index.ts', 'src/testing/index.ts'],
  projectDocuments: [
    ...guides.map((name) => `docs/guides/${name}.md`),
    'docs/backup-restore.md',
    '.cache/docs/operations/index.md',
  ],
  out: 'site',
  readme: 'README.md',
  excludePrivate: true,
  excludeExternals: true,
  disableSources: true,
  githubPages: false,
  hideGenerator: true,
  skipErrorChecking: true, // `lint` checks the types
  kindSortOrder: ['Document', 'Module', 'Function', 'Class', 'TypeAlias'],
  sort: ['kind', 'alphabetical-ignoring-documents'],
  ignoredHighlightLanguages: ['crontab'],
  navigation: { includeGroups: false, includeFolders: false },
  customCss: 'docs/site.css',
});
const project = await app.convert();
if (project === undefined) throw new Error('TypeDoc could not read the sources');
await app.generateOutputs(project);
process.exitCode = app.logger.hasErrors() || app.logger.hasWarnings() ? 1 : 0;
