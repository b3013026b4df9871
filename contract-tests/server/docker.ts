/** The same server from its official image, for machines with a Docker engine and no Go or Rust. */
import { randomBytes } from 'node:crypto';

/** `2.9.1` is the image's tag as well. The port is published on the loopback address only. */
export const dockerCommand = (
  version: string,
  port: number,
  flags: readonly string[],
): { command: string; args: string[] } => {
  const name = `influx-contract-${randomBytes(4).toString('hex')}`;
  return {
    command: 'docker',
    // Without a terminal, docker hands the signal that ends it on to influxd; --rm removes the container then.
    args: [
      'run',
      '--rm',
      '--name',
      name,
      '--publish',
      `127.0.0.1:${port}:8086`,
      `influxdb:${version}`,
      'influxd',
      '--reporting-disabled',
      ...flags,
    ],
  };
};
