/** Asks the server for its quickest compression on behalf of a CLI that has no flag for it: adds a header, passes the rest. */
import { once } from 'node:events';
import { connect, createServer, type AddressInfo } from 'node:net';

export type Relay = { readonly url: string; readonly close: () => void };

const header = '\r\nGzip-Compression-Level: speedy\r\n\r\n';

/** Requests of a backup have no bodies: each end of a head is one. */
export async function startSpeedyRelay(target: string): Promise<Relay> {
  const { hostname, port } = new URL(target);
  const server = createServer((client) => {
    const upstream = connect(Number(port), hostname);
    client.on('data', (chunk) => upstream.write(chunk.toString('latin1').replace('\r\n\r\n', header), 'latin1'));
    upstream.pipe(client);
    client.on('close', () => upstream.destroy());
    for (const socket of [client, upstream]) socket.on('error', () => socket.destroy());
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const close = (): void => {
    server.close();
  };
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, close }; // a TCP server's address is never a string
}
