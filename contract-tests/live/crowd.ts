/** Fills a throwaway server with what belongs to others: a finding must not depend on being alone. */
import { isRecord } from '../../src/spec/is-record.ts';
import { createSender } from '../record/wire/wire.ts';
import type { ThrowawayServer } from '../server/throwaway.ts';

/** More than a page of any list holds unless it is asked for more. */
const organisations = 25;

const idOf = (bytes: Uint8Array): string => {
  const body: unknown = JSON.parse(Buffer.from(bytes).toString());
  const found = isRecord(body) && isRecord(body['label']) ? body['label'] : body;
  return isRecord(found) ? String(found['id']) : '';
};

/** Organisations with a bucket, a label and a member each. */
export const crowd = async ({ url, onboarding }: ThrowawayServer): Promise<void> => {
  const { send, close } = createSender(url);
  const make = async (target: string, body: unknown): Promise<string> => {
    const headers = [
      ['authorization', `Token ${onboarding?.token ?? ''}`],
      ['content-type', 'application/json'],
    ] as const;
    const answer = await send({ method: 'POST', target, headers, bytes: Buffer.from(JSON.stringify(body)) });
    if (answer.status !== 201) throw new Error(`POST ${target} answered ${answer.status} while crowding a server`);
    return idOf(answer.bytes);
  };
  try {
    for (let count = 1; count <= organisations; count += 1) {
      const name = `neighbour-${count}`;
      const orgID = await make('/api/v2/orgs', { name });
      await make('/api/v2/buckets', { orgID, name: `${name}-bucket`, retentionRules: [] });
      await make('/api/v2/labels', { orgID, name: `${name}-label` });
      const id = await make('/api/v2/users', { name: `${name}-user` });
      await make(`/api/v2/orgs/${orgID}/members`, { id });
    }
  } finally {
    close();
  }
};
