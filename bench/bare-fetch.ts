/** Sends what a file lists, one after the other, with nothing but `fetch`: `bare-fetch.ts URL FILE`. */
import { readFileSync } from 'node:fs';

const [url = '', file = ''] = process.argv.slice(2);

type Listed = { method: string; path: string; headers: [string, string][]; body: string };

const requests = JSON.parse(readFileSync(file, 'utf8')) as Listed[]; // bench/contract.ts wrote it

for (const { method, path, headers, body } of requests) {
  const bytes = Buffer.from(body, 'base64');
  const response = await fetch(url + path, {
    method,
    headers,
    ...(bytes.length > 0 && method !== 'GET' && { body: bytes }),
  });
  await response.arrayBuffer();
}
