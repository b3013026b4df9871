/** A sample that starts a run, or ends one, is over only when the run is. */
import { isRecord } from '../../../src/spec/is-record.ts';
import type { LiteralResponse } from '../../scenario.ts';
import type { Making } from './making.ts';
import { untilStored } from './resource-makers.ts';

const begun = /^POST \/api\/v2\/tasks\/([^/]+)\/runs(?:\/[^/]+\/retry)?$/;
const ended = /^DELETE \/api\/v2\/tasks\/([^/]+)\/runs\/([^/]+)$/;

/** Task and run, where there is one to wait for. */
export const runOf = (line: string, body: unknown): readonly [taskID: string, runID: string] | undefined => {
  const [, taskID, runID] = ended.exec(line) ?? [];
  if (taskID !== undefined && runID !== undefined) return [taskID, runID];
  const [, of] = begun.exec(line) ?? [];
  const id = isRecord(body) ? body['id'] : undefined;
  return of !== undefined && typeof id === 'string' ? [of, id] : undefined;
};

const bodyOf = ({ text }: LiteralResponse): unknown => (text.startsWith('{') ? JSON.parse(text) : undefined);

/** @param line method and path as sent */
export const settleRun = async (making: Making, line: string, answer: LiteralResponse): Promise<void> => {
  const run = answer.status < 300 ? runOf(line, bodyOf(answer)) : undefined;
  if (run !== undefined) await untilStored(making, ...run);
};
