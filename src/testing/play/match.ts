/** How alike a request and a recorded one have to be. */
import { pathOf, type Asked } from './asked.ts';
import { isSame, type Part } from './differences.ts';
import type { Recording } from './recording.ts';

/**
 * `operation`: method and path, where any id stands for any other; what suits code that uses names and ids of its own.
 * `target`: method, path and query, in any order. `body`: the body as well, JSON by value.
 */
export type Match = 'operation' | 'target' | 'body';

const compared: Readonly<Record<Exclude<Match, 'operation'>, readonly Part[]>> = {
  target: ['method', 'path', 'query'],
  body: ['method', 'path', 'query', 'body'],
};

/** Ids of InfluxDB are sixteen hex digits; shards and the like have numbers. */
const shapeOf = (target: string): string =>
  pathOf(target)
    .split('/')
    .map((segment) => (/^([0-9a-f]{16}|\d+)$/.test(segment) ? '{}' : segment))
    .join('/');

export const matches = (match: Match, asked: Asked, recording: Recording): boolean => {
  const { request } = recording.exchange;
  if (match === 'operation')
    return asked.method === request.method && shapeOf(asked.target) === shapeOf(request.target);
  return isSame(asked, recording, compared[match]);
};

/** Whether a request is one of an operation, written `GET /api/v2/buckets/{bucketID}`. */
export const isOfOperation = (operation: string, { method, target }: Pick<Asked, 'method' | 'target'>): boolean => {
  const [verb, template = ''] = operation.split(' ');
  const path = template
    .split('/')
    .map((segment) => (/^\{.*\}$/.test(segment) ? '[^/]+' : segment.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)))
    .join('/');
  return verb === method && new RegExp(`^${path}$`).test(pathOf(target));
};
