import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { cp, mkdir, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { specUpdateCommand } from './command.ts';
import { readSource } from './read-source.ts';

const fixtures = fileURLToPath(new URL('../../src/spec/fixtures', import.meta.url));
const library = await readFile(join(fixtures, 'library.yaml'), 'utf8');
const page = await readFile(join(fixtures, 'shelves.md'), 'utf8');
const index = `---
title: Library
url: https://docs.example.org/library/api/
---

### [Restore](/library/api/restore/)

What was lent out comes home.

### [Backup](/library/api/backup/)
`;
const sourceUrl = 'https://docs.example.org/library.yaml';

let folder: string;
let openapi: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'spec-update-'));
  openapi = join(folder, 'openapi');
  await writeFile(join(folder, 'library.yaml'), library);
  await mkdir(join(folder, 'pages'));
  await writeFile(join(folder, 'pages/_index.md'), index);
  for (const name of ['restore', 'backup']) await writeFile(join(folder, 'pages', `${name}.md`), page);
});
afterEach(async () => {
  await rm(folder, { recursive: true });
});

/** Runs the command on the temporary folder; swagger-parser has its own test. */
const run = async (args: readonly string[], day = '2030-01-01') => {
  const out: string[] = [];
  const err: string[] = [];
  const code = await specUpdateCommand(
    args,
    { out: (text) => out.push(text), err: (text) => err.push(text) },
    { directory: openapi, clock: () => new Date(`${day}T12:00:00Z`), validate: () => Promise.resolve([]) },
  );
  return { code, out: out.join('').split('\n').slice(0, -1), err: err.join('').split('\n').slice(0, -1) };
};
const at = (name: string): string => join(folder, name);
const edit = async (name: string, from: string, to: string): Promise<void> => {
  const text = await readFile(at(name), 'utf8');
  expect(text).toContain(from);
  await writeFile(at(name), text.replace(from, to));
};

/** Every file below a folder with its text. */
const snapshot = async (path: string): Promise<Readonly<Record<string, string>>> => {
  const entries = await readdir(path, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  return Object.fromEntries(
    await Promise.all(files.sort().map(async (file) => [file, await readFile(file, 'utf8')] as const)),
  );
};

const first = (): readonly string[] => [
  '--from',
  at('library.yaml'),
  '--pages',
  at('pages'),
  '--source-url',
  sourceUrl,
];

describe('an update', () => {
  test('pins the contract, the pages and the lock, and names no folder of this machine', async () => {
    const { code, out, err } = await run(first());
    expect({ code, err, last: out.at(-1) }).toEqual({
      code: 0,
      err: [],
      last: 'wrote contract.yaml, pages/_index.json, pages/restore.json, pages/backup.json, lock.json',
    });
    const written = await snapshot(openapi);
    expect(Object.keys(written)).toHaveLength(5);
    expect(Object.values(written).join('')).not.toContain(folder);
    expect(JSON.parse(written[join(openapi, 'lock.json')] ?? '')).toMatchObject({ sourceUrl, updated: '2030-01-01' });
  });

  test('with the same input changes nothing, whatever the day', async () => {
    await run(first());
    const before = await snapshot(openapi);
    const { code, out } = await run(first(), '2031-01-01');
    expect({ code, last: out.at(-1) }).toEqual({ code: 0, last: 'nothing changed' });
    expect(await snapshot(openapi)).toEqual(before);
  });

  test('says each fact that changed, and moves the day', async () => {
    await run(first());
    await edit('library.yaml', 'maximum: 100', 'maximum: 50');
    await edit('pages/backup.md', '404 No such', '410 No such');
    const { out } = await run(first(), '2031-01-01');
    expect(out).toEqual([
      'docs pages: 3 were read',
      '~ GET /cards query limit maximum 100 → 50',
      'contract: 0 new, 0 gone, 1 changed',
      'page _index: no fact changed',
      'page restore: no fact changed',
      '~ GET /api/shelves/{shelfID} response 404 → response 410',
      'page backup: 0 new, 0 gone, 1 changed',
      'upstream document: 0 problems, kept in the lock',
      'wrote contract.yaml, pages/backup.json, lock.json',
    ]);
    expect(await readFile(join(openapi, 'lock.json'), 'utf8')).toContain('2031-01-01');
  });

  test('of prose alone changes the lock, no fact', async () => {
    await run(first());
    await edit('library.yaml', 'Every book that we lend', 'Each book that we own');
    const { out } = await run(first());
    expect(out).toContain('contract: no fact changed');
    expect(out.at(-1)).toBe('wrote lock.json');
  });

  test('says which page went on under another name', async () => {
    await run(first());
    await edit('pages/_index.md', '/api/backup/', '/api/saving/');
    await rename(at('pages/backup.md'), at('pages/saving.md'));
    await edit('pages/restore.md', 'POST `/api/shelves`', 'POST `/api/racks`');
    const { out } = await run(first());
    expect(out).toEqual(
      expect.arrayContaining([
        'page saving: new',
        'page backup: missing, and not in the index any more; what was pinned of it stays',
        'page backup: moved, its operations are on saving now; delete pages/backup.json',
      ]),
    );
    expect(out.at(-1)).toBe('wrote pages/_index.json, pages/restore.json, pages/saving.json');
  });

  test('without --pages leaves the pinned ones', async () => {
    await run(first());
    await edit('pages/backup.md', '404 No such', '410 No such');
    const { out } = await run(['--from', at('library.yaml')]);
    expect(out[0]).toBe('docs pages: the pinned ones stay (read others with --pages)');
    expect(out.at(-1)).toBe('nothing changed');
  });

  test('with --dry-run writes nothing', async () => {
    const { code, out } = await run([...first(), '--dry-run']);
    expect(code).toBe(0);
    expect(out.at(-1)).toMatch(/^dry run, would write contract\.yaml, /);
    await expect(readdir(openapi)).rejects.toThrow('ENOENT');
  });

  test('with --prose keep keeps the sentences', async () => {
    await run([...first(), '--prose', 'keep']);
    expect(await readFile(join(openapi, 'contract.yaml'), 'utf8')).toContain('Every book that we lend');
  });
});

const serving = async (listener: RequestListener, act: (url: string) => Promise<void>): Promise<void> => {
  const server = createServer(listener);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  try {
    const { port } = server.address() as AddressInfo; // a TCP server that listens has nothing else
    await act(`http://127.0.0.1:${port}`);
  } finally {
    await new Promise((resolve) => server.close(resolve));
  }
};

describe('from a URL', () => {
  test('document and pages are fetched, and the next update reads the same URL again', async () => {
    const files: Readonly<Record<string, string>> = {
      '/library.yaml': library,
      '/docs/_index.md': index,
      '/docs/restore.md': page,
      '/docs/backup.md': page,
    };
    await serving(
      (request, response) => {
        const text = files[request.url ?? ''];
        response.writeHead(text === undefined ? 404 : 200).end(text);
      },
      async (url) => {
        const one = await run([
          '--from',
          `${url.replace('//', '//me:secret@')}/library.yaml`,
          '--pages',
          `${url}/docs`,
        ]);
        expect(one).toMatchObject({ code: 2, err: [expect.stringContaining('cannot be fetched')] });
        expect((await run(['--from', `${url}/library.yaml`, '--pages', `${url}/docs`])).code).toBe(0);
        expect(await readFile(join(openapi, 'lock.json'), 'utf8')).toContain(`"sourceUrl": "${url}/library.yaml"`);
        expect((await run([])).out.at(-1)).toBe('nothing changed');
      },
    );
  });

  test.each<[string, RequestListener, string]>([
    ['a 404', (_request, response) => response.writeHead(404).end('nobody here'), 'answers 404 Not Found'],
    [
      'a web page',
      (_request, response) => response.end('<!doctype html><title>Sign in</title>'),
      ':1: is a web page, not an OpenAPI document',
    ],
    [
      'an answer that breaks off',
      (_request, response) =>
        response.writeHead(200, { 'content-length': 99 }).write('openapi:', () => response.destroy()),
      'cannot be fetched: ',
    ],
    [
      'a way to a file',
      (_request, response) => response.writeHead(302, { location: 'file:///etc/passwd' }).end(),
      'leads to file://, another scheme; it is not followed',
    ],
    [
      'a way that is no address',
      (_request, response) => response.writeHead(302, { location: 'http://[' }).end(),
      'leads nowhere',
    ],
    [
      'a way round',
      (_request, response) => response.writeHead(307, { location: '/b' }).end(),
      'leads on more than 5 times',
    ],
  ])('%s is one error', async (_name, listener, message) => {
    await serving(listener, async (url) => {
      const { code, err } = await run(['--from', `${url}/library.yaml`]);
      expect(code).toBe(2);
      expect(err).toEqual([expect.stringContaining(message)]);
    });
  });
});

test('what moved on the same server is read from there; the way from https down to http is not gone', async () => {
  await serving(
    (request, response) => {
      if (request.url === '/library.yaml') response.writeHead(301, { location: '/new/library.yaml' }).end();
      else response.end(library);
    },
    async (url) => {
      expect((await run(['--from', `${url}/library.yaml`])).code).toBe(0);
    },
  );
  const fetch = () =>
    Promise.resolve(new Response(null, { status: 302, headers: { location: 'http://example.org/x' } }));
  await expect(readSource('https://example.org/x', { fetch })).rejects.toThrow('leads to http://, another scheme');
});

test('a reference outside is never followed, wherever it stands', async () => {
  let asked = 0;
  await serving(
    (_request, response) => {
      asked += 1;
      response.end('{}');
    },
    async (url) => {
      const mapped = library.replace(
        'title: Library',
        `title: Library\n  x-any: { discriminator: { propertyName: k, mapping: { a: '${url}/a' } } }`,
      );
      const referred = library.replace("'#/components/parameters/Trace'", `'${url}/x.yaml#/Trace'`);
      for (const text of [mapped, referred]) {
        await writeFile(at('library.yaml'), text);
        const { code, err } = await run(['--from', at('library.yaml')]);
        expect([code, err]).toEqual([2, [expect.stringContaining('outside of the document')]]);
      }
    },
  );
  expect(asked).toBe(0);
});

describe('input that cannot be read is one error, exit code 2, and the folder as it was', () => {
  const lineOf = (part: string): number => library.slice(0, library.indexOf(part)).split('\n').length;
  const upTo = (part: string): string => library.slice(0, library.indexOf(part) + part.length);

  const ten = (item: string): string => `[${Array(10).fill(item).join(', ')}]`;
  const bomb = `openapi: 3.0.0\ninfo: {}\npaths: {}\na: &a ${ten('x')}\nb: &b ${ten('*a')}\nc: &c ${ten('*b')}\nd: ${ten('*c')}\n`;

  test.each<[string, string | Uint8Array, string]>([
    ['nothing', '', ':1: is not an OpenAPI document: its top is not a mapping'],
    ['no YAML', 'openapi: 3.0.0\ninfo: [\n', ':3: is not valid YAML: '],
    [
      'a key given twice',
      library.replace('  title: Library', '  title: Library\n  title: Shop'),
      `:${lineOf('  title: Library') + 1}: is not valid YAML: Map keys must be unique`,
    ],
    [
      'an alias to nothing',
      library.replace('title: Library', 'title: *nobody'),
      `:${lineOf('title: Library')}: is not valid YAML: `,
    ],
    ['aliases that multiply', bomb, ':5: is not valid YAML: '],
    ['JSON cut off', JSON.stringify({ openapi: '3.0.0', info: {} }).slice(0, -2), ':1: is not valid YAML: '],
    ['HTML', '<html><body>Not found</body></html>', ':1: is a web page, not an OpenAPI document'],
    [
      'Swagger 2',
      'swagger: "2.0"\ninfo: { title: Old }\npaths: {}\n',
      '#/swagger: is a Swagger 2 document; OpenAPI 3.0 is needed',
    ],
    ['another version', 'openapi: 4.0.0\n', '#/openapi: has OpenAPI version 4.0.0; 3.0 is needed'],
    ['a list', '- openapi\n', ':1: is not an OpenAPI document: its top is not a mapping'],
    ['some other YAML', 'services: {}\n', '#/openapi: is not an OpenAPI document: `openapi: 3.0.x` is missing'],
    ['a document without paths', 'openapi: 3.0.0\ninfo: {}\n', '#/paths: has no `paths`; was it cut off?'],
    [
      'a path that is a word',
      'openapi: 3.0.0\ninfo: {}\npaths: { /a/b: soon }\n',
      '#/paths/~1a~1b: is not a mapping of methods',
    ],
    [
      'a document cut off at a line’s end',
      upTo('operationId: GetCards\n'),
      `:${lineOf('operationId: GetCards')}: seems cut off here: `,
    ],
    [
      'a document cut off in a line',
      upTo("owner: { $ref: '#/components/schemas/Kind', required: true }"),
      `:${lineOf('owner: { $ref')}: seems cut off here: `,
    ],
    [
      'an alias inside of what it stands for',
      'openapi: 3.0.0\ninfo: {}\npaths: { /a: &a { get: *a } }\n',
      ': has an alias inside of what the alias stands for',
    ],
    [
      'lists in lists in lists',
      `openapi: 3.0.0\ninfo: {}\npaths: {}\nx: ${'['.repeat(300)}${']'.repeat(300)}\n`,
      ': is nested more than 200 levels deep',
    ],
    ['nesting that no parser stands', `openapi: 3.0.0\nx: ${'['.repeat(100_000)}`, ':2: is not valid YAML: '],
    [
      'a reference to another file',
      library.replace("'#/components/parameters/Trace'", "'../secret.yaml#/Trace'"),
      '#/paths/~1cards/get/parameters/2: refers to `../secret.yaml#/Trace`, outside of the document; nothing else is read',
    ],
    ['bytes that are no text', Uint8Array.of(0x1f, 0x8b, 0xff, 0x00), ': is not UTF-8 text'],
    ['33 MiB', `openapi: 3.0.0 ${'#'.repeat(33 * 1024 * 1024)}`, ': is larger than 32 MiB'],
  ])('%s', async (_name, content, message) => {
    await run(first());
    const before = await snapshot(openapi);
    await writeFile(at('library.yaml'), content);
    const { code, out, err } = await run(first());
    expect({ code, out, err }).toEqual({
      code: 2,
      out: [],
      err: [expect.stringContaining(`error: ${at('library.yaml')}`)],
    });
    expect(err[0]).toContain(`library.yaml${message}`);
    expect(await snapshot(openapi)).toEqual(before);
  });

  test.each([
    ['a page that is not understood', 'pages/backup.md', 'Default: `title`', 'Fallback: `title`', 'backup.md:39: '],
    ['a lock that is no JSON', 'openapi/lock.json', '{', '', 'lock.json: is not JSON'],
    ['a pinned contract that is no YAML', 'openapi/contract.yaml', 'openapi:', 'openapi: [', 'contract.yaml:'],
  ])('%s', async (_name, file, from, to, message) => {
    await run(first());
    await edit(file, from, to);
    await edit('library.yaml', 'maximum: 100', 'maximum: 50');
    const before = await snapshot(openapi);
    const { code, err } = await run(first());
    expect({ code, err }).toEqual({ code: 2, err: [expect.stringContaining(message)] });
    expect(await snapshot(openapi)).toEqual(before);
  });

  test.each([
    ['a file that is not there', ['--from', 'nobody.yaml'], 'error: nobody.yaml: cannot be read: '],
    ['a folder', ['--from', tmpdir()], 'cannot be read: '],
    ['pages that are not there', ['--pages', 'nowhere'], 'error: nowhere: has no index of pages'],
    ['a source that is no URL', ['--source-url', '/home/me/library.yaml'], 'is not an http(s) URL'],
    ['an option that nobody knows', ['--form', 'x'], "error: unknown option '--form'"],
    ['prose neither dropped nor kept', ['--prose', 'some'], "argument 'some' is invalid"],
  ])('%s', async (_name, args, message) => {
    const { code, out, err } = await run([...first(), ...args]);
    expect({ code, out }).toEqual({ code: 2, out: [] });
    expect(err[0]).toContain(message);
    await expect(readdir(openapi)).rejects.toThrow('ENOENT');
  });
});

describe('a write that fails leaves the old files', () => {
  test.each([
    [
      'where a file cannot be written beside',
      async () => {
        await rm(join(openapi, 'pages'), { recursive: true });
        await writeFile(join(openapi, 'pages'), 'a file where a folder should be');
      },
    ],
    [
      'where the last rename fails',
      async () => {
        await cp(join(openapi, 'lock.json'), join(openapi, 'kept.json'));
        await rm(join(openapi, 'lock.json'));
        await mkdir(join(openapi, 'lock.json/full'), { recursive: true });
      },
    ],
  ])('%s', async (_name, spoil) => {
    await run(first());
    await edit('library.yaml', 'maximum: 100', 'maximum: 50');
    await spoil();
    const before = await snapshot(openapi);
    const { code, err } = await run(first());
    expect({ code, lines: err.length }).toEqual({ code: 2, lines: 1 });
    expect(await snapshot(openapi)).toEqual(before);
  });
});
