/** `--confirm`: every finding that a request can show is shown again, on servers started for the purpose. */
import { contractOf } from '../../../contract-tests/contract-of.ts';
import type { Finding } from '../../../contract-tests/finding.ts';
import { confirm, type Confirmation } from '../../../contract-tests/live/confirm.ts';
import type { Inputs } from '../../../contract-tests/load-inputs.ts';
import { defaultVersion } from '../../../contract-tests/server/locate.ts';
import type { Cassette } from '../../../src/testing/cassette.ts';
import type { ContractOptions } from './options.ts';

/** @param cassettes the recordings, whose exchanges the findings name */
export const confirmFindings = (
  { influxdb: version = defaultVersion, server: source = 'influxd' }: ContractOptions,
  findings: readonly Finding[],
  cassettes: readonly Cassette[],
  { pinned, pages }: Inputs,
): Promise<Confirmation> => {
  const { isTTY } = process.stderr;
  return confirm({
    ...{ contract: contractOf(pinned), pages, findings, cassettes },
    from: { version, source },
    onTrial: (done, of) => {
      if (isTTY) process.stderr.write(done === of ? '\r\u001b[2K' : `\r\u001b[2Kconfirming: ${done} of ${of} trials`);
    },
  });
};
