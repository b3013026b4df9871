/** Bodies that are not what their headers say, or not there. */
import type { ProbeInput, ProbeMaker, Variant } from './probe.ts';

const hasBody = ({ complete }: ProbeInput): boolean => complete.body !== undefined || complete.raw !== undefined;

const gzip = { 'content-encoding': 'gzip' } as const;

const plainBytes: Variant = {
  detail: 'plain bytes',
  change: { headers: gzip, body: 'these bytes are not compressed' },
};
const brokenHeader: Variant = {
  detail: 'broken header',
  change: { headers: gzip, body: new Uint8Array([0x1f, 0x8b, 0xff, 0, 0, 0, 0, 0, 0, 0xff]) },
};

/** Handlers of JSON do not look at the encoding: to them it is JSON that is malformed. */
export const brokenGzip: ProbeMaker = ({ complete }) => (complete.raw === undefined ? [] : [plainBytes, brokenHeader]);

export const emptyBody: ProbeMaker = ({ operation }) =>
  operation.requestBody?.required === true ? [{ change: { body: '' } }] : [];

/** Left out where the contract says that it may be. */
export const missingBody: ProbeMaker = (input) =>
  hasBody(input) && input.operation.requestBody?.required !== true ? [{ change: { body: '' } }] : [];
