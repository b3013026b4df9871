import { defineConfig } from 'tsdown';

const shared = { format: 'esm', target: 'node20.19', fixedExtension: false, logLevel: 'warn' } as const;

export default defineConfig([
  /** What people import. openapi-fetch stays a dependency of it; no type mentions it. */
  { ...shared, entry: { index: 'src/index.ts' }, platform: 'neutral', dts: { oxc: true } },
  /** Backup and restore, for Node alone. */
  {
    ...shared,
    entry: { backup: 'src/backup/index.ts' },
    platform: 'node',
    dts: true, // by TypeScript: the quick way wants every export of every file annotated
    clean: false, // the first build empties the folder
  },
  /** Recordings as a fake server, for tests. */
  { ...shared, entry: { testing: 'src/testing/index.ts' }, platform: 'node', dts: true, clean: false },
  /** The command, with everything it needs, so that installing the package brings none of it. */
  {
    ...shared,
    entry: { cli: 'scripts/cli.ts' },
    platform: 'node',
    dts: false,
    clean: false, // the other build empties the folder
    noExternal: [/.*/],
    outputOptions: { banner: ({ isEntry }) => (isEntry ? '#!/usr/bin/env node' : '') },
  },
]);
