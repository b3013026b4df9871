/** Whether two servers hold the same, asked by queries: independent of files, ids and the order of anything. */
import { createClient, unwrap } from '../../src/client/index.ts';
import { isSystem, manifestsOf, type Place } from './server-shards.ts';

/** Each point of a bucket as a line, sorted; by `organisation/bucket`. */
export type Content = Readonly<Record<string, readonly string[]>>;

/** Of all buckets but the system's own, or of those that `which` lets pass. */
export const contentOf = async (
  place: Place,
  which: (org: string, bucket: string) => boolean = () => true,
): Promise<Content> => {
  const client = createClient(place);
  const content: [string, readonly string[]][] = [];
  for (const { organizationName: org, bucketName: bucket } of await manifestsOf(place)) {
    if (isSystem(bucket) || !which(org, bucket)) continue;
    const query = `from(bucket: ${JSON.stringify(bucket)}) |> range(start: 1970-01-01T00:00:00Z, stop: 2100-01-01T00:00:00Z)`;
    const body = { query, dialect: { annotations: ['datatype' as const] } };
    const csv = unwrap(await client.POST('/api/v2/query', { query: { org }, body, parseAs: 'text' }));
    content.push([`${org}/${bucket}`, pointsIn(csv)]);
  }
  return Object.fromEntries(content.sort());
};

/** What says where a row stands in the answer, and not what it is. */
const ofTheAnswer = new Set(['', 'result', 'table', '_start', '_stop']);

/** Tables follow one another after an empty line, each with its types and its header. No value of ours has a comma. */
const pointsIn = (csv: string): readonly string[] =>
  csv
    .split('\r\n\r\n')
    .flatMap((table) => {
      const [types = [], names = [], ...rows] = table
        .split('\r\n')
        .filter((row) => row !== '')
        .map((row) => row.split(','));
      const labels = names.map((name, i) => (ofTheAnswer.has(name) ? undefined : `${name}:${types[i] ?? ''}`));
      return rows.map((row) =>
        row.flatMap((value, i) => (labels[i] === undefined ? [] : [`${labels[i]}=${value}`])).join(' '),
      );
    })
    .sort();

export const countOf = (content: Content): number =>
  Object.values(content).reduce((sum, points) => sum + points.length, 0);
