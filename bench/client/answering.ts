/** A server that answers at once what InfluxDB answers: buckets, and 204 to a write. Prints its address. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

const bucket = (n: number) => ({
  id: `000000000000000${n}`,
  orgID: '0123456789abcdef',
  type: 'user',
  name: `bucket-${n}`,
  retentionRules: [{ type: 'expire', everySeconds: 0, shardGroupDurationSeconds: 604_800 }],
  createdAt: '2026-01-01T00:00:00.123456789Z',
  updatedAt: '2026-01-01T00:00:00.123456789Z',
  links: { self: `/api/v2/buckets/000000000000000${n}`, org: '/api/v2/orgs/0123456789abcdef' },
  labels: [],
});

const answer = Buffer.from(JSON.stringify({ links: { self: '/api/v2/buckets' }, buckets: [bucket(1), bucket(2)] }));

const server = createServer((request, response) => {
  request.resume();
  request.once('end', () => {
    const isWrite = request.method === 'POST';
    const headers = { 'x-influxdb-build': 'OSS', 'x-influxdb-version': 'v2.9.1' };
    if (isWrite) response.writeHead(204, headers).end();
    else
      response
        .writeHead(200, {
          ...headers,
          'content-type': 'application/json; charset=utf-8',
          'content-length': answer.length,
        })
        .end(answer);
  });
});

server.listen(0, '127.0.0.1', () => {
  console.log(`http://127.0.0.1:${(server.address() as AddressInfo).port}`); // it listens on a port
});
