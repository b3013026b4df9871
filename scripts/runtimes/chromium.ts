/** The example in a page of a browser: modules as they lie in `node_modules`, found by an import map. */
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join, normalize } from 'node:path';
import { pathToFileURL } from 'node:url';

const places = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
];

/** @throws Error where there is none: `CHROMIUM` says where it is. */
export const chromiumPath = (): string => {
  const found = [process.env['CHROMIUM'] ?? '', ...places].find((path) => path !== '' && existsSync(path));
  if (found === undefined) throw new Error(`no Chromium at ${places.join(', ')}; say where it is with CHROMIUM`);
  return found;
};

type Page = {
  readonly goto: (url: string) => Promise<unknown>;
  readonly evaluate: <A, R>(work: (argument: A) => R | Promise<R>, argument: A) => Promise<R>;
};
type Driver = {
  readonly chromium: {
    readonly launch: (options: {
      readonly executablePath: string;
      readonly args: readonly string[];
    }) => Promise<{ readonly newPage: () => Promise<Page>; readonly close: () => Promise<void> }>;
  };
};

const importMap = {
  imports: {
    'influx-contract': '/node_modules/influx-contract/dist/index.js',
    'openapi-fetch': '/node_modules/openapi-fetch/dist/index.mjs',
  },
};
const page = `<!doctype html><meta charset="utf-8"><script type="importmap">${JSON.stringify(importMap)}</script>`;

/** Serves a folder's JavaScript on this machine. */
const serveFolder = async (folder: string) => {
  const server = createServer((request, response) => {
    const path = normalize(decodeURIComponent(request.url ?? '/'));
    if (path === '/') response.writeHead(200, { 'content-type': 'text/html' }).end(page);
    else
      readFile(join(folder, path)).then(
        (bytes) => response.writeHead(200, { 'content-type': 'text/javascript' }).end(bytes),
        () => response.writeHead(404).end(),
      );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo; // it listens on a port
  return {
    url: `http://127.0.0.1:${port}/`,
    stop: () => {
      server.closeAllConnections();
      server.close();
    },
  };
};

/** Runs `work` in a page that has the folder's modules. */
export const inChromium = async <R>(modules: string, folder: string, work: (page: Page) => Promise<R>): Promise<R> => {
  const driver = (await import(pathToFileURL(join(modules, 'playwright-core', 'index.mjs')).href)) as Driver; // what is used of it
  const served = await serveFolder(folder);
  const browser = await driver.chromium.launch({
    executablePath: chromiumPath(),
    args: ['--no-sandbox', '--headless=new'],
  });
  try {
    const opened = await browser.newPage();
    await opened.goto(served.url);
    return await work(opened);
  } finally {
    await browser.close();
    served.stop();
  }
};
