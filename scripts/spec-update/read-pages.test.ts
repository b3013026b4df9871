import { describe, expect, test } from '@jest/globals';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { readPages } from './read-pages.ts';

const linking = (...names: readonly string[]): string =>
  `---\nurl: https://docs.example.org/api/\n---\n\n${names.map((name) => `### [${name}](/api/${name}/)\n`).join('\n')}`;

const serving = async (listener: RequestListener, act: (url: string) => Promise<void>): Promise<void> => {
  const server = createServer(listener);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  try {
    const { port } = server.address() as AddressInfo; // a TCP server that listens has nothing else
    await act(`http://127.0.0.1:${port}`);
  } finally {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  }
};

const site =
  (files: Readonly<Record<string, string>>): RequestListener =>
  ({ url = '' }, response) => {
    const text = files[url];
    if (text?.startsWith('-> ')) response.writeHead(302, { location: text.slice(3) }).end();
    else response.writeHead(text === undefined ? 404 : 200).end(text);
  };

describe('pages of a site', () => {
  test('are those that the index links to, the list of endpoints, and those that were pinned', async () => {
    const files = {
      '/api/index.md': linking('cards', 'shelves'),
      ...{ '/api/cards/index.md': 'cards', '/api/shelves/index.md': 'shelves' },
      ...{ '/api/all-endpoints/index.md': 'list', '/api/old/index.md': 'old' },
    };
    await serving(site(files), async (url) => {
      expect(await readPages(`${url}/api`, ['shelves', 'old', 'older'])).toEqual({
        texts: {
          _index: files['/api/index.md'],
          cards: 'cards',
          shelves: 'shelves',
          'all-endpoints': 'list',
          old: 'old',
        },
        notes: [
          'page cards: new',
          'page old: not in the index any more, but still there',
          'page older: missing, and not in the index any more; what was pinned of it stays',
        ],
      });
    });
  });

  test('may lie flat beside the index', async () => {
    await serving(site({ '/docs/_index.md': linking('cards'), '/docs/cards.md': 'cards' }), async (url) => {
      expect((await readPages(`${url}/docs/`, ['cards'])).texts).toHaveProperty('cards', 'cards');
    });
  });

  test('that moved or are missing are told, and keep what was pinned', async () => {
    const files = {
      '/index.md': linking('cards', 'shelves'),
      '/cards/index.md': '-> /lending/index.md',
      '/lending/index.md': 'x',
    };
    await serving(site(files), async (url) => {
      const { texts, notes } = await readPages(url, ['cards', 'shelves']);
      expect(Object.keys(texts)).toEqual(['_index']);
      expect(notes).toEqual([
        `page cards: moved to ${url}/lending/index.md; what was pinned of it stays`,
        'page shelves: missing, though the index links to it; what was pinned of it stays',
      ]);
    });
  });

  test('are fetched two at a time', async () => {
    let open = 0;
    let most = 0;
    const index = linking('a', 'b', 'c', 'd', 'e');
    const slow: RequestListener = ({ url }, response) => {
      open += 1;
      most = Math.max(most, open);
      setTimeout(() => {
        open -= 1;
        response.end(url === '/index.md' ? index : 'text');
      }, 20);
    };
    await serving(slow, async (url) => {
      expect(Object.keys((await readPages(url, [])).texts)).toHaveLength(7);
      expect(most).toBe(2);
    });
  });

  test.each<[string, Readonly<Record<string, string>>, string]>([
    [
      'a page that turned into a web page',
      { '/index.md': linking('a'), '/a/index.md': '<!doctype html><p>Hi' },
      '/a/index.md:1: is a web page',
    ],
    [
      'a login on the same site',
      { '/index.md': linking('a'), '/a/index.md': '-> /login', '/login': '<html><form>' },
      '/login)',
    ],
    ['an index that is a web page', { '/index.md': '<html>' }, '/index.md:1: is a web page'],
    ['an index that links to nothing', { '/index.md': linking() }, 'links to no page'],
    ['no index', {}, 'has no index of pages'],
  ])('%s is an error', async (_name, files, message) => {
    await serving(site(files), async (url) => {
      await expect(readPages(url, [])).rejects.toThrow(message);
    });
  });

  test('a page that leads to another site, or is refused, is an error', async () => {
    await serving(site({ '/index.md': linking('a'), '/sso': 'Sign in' }), async (elsewhere) => {
      await serving(site({ '/index.md': linking('a'), '/a/index.md': `-> ${elsewhere}/sso` }), async (url) => {
        await expect(readPages(url, [])).rejects.toThrow(`leads to another site: ${elsewhere}`);
      });
    });
    const refusing: RequestListener = ({ url }, response) =>
      url === '/index.md' ? response.end(linking('a')) : response.writeHead(401).end();
    await serving(refusing, async (url) => {
      await expect(readPages(url, [])).rejects.toThrow('/a/index.md: answers 401');
    });
  });
});
