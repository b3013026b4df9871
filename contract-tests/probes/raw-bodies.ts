/** Bodies that are not what their headers say, or not there. */
import type { ProbeInput, ProbeMaker } from './probe.ts';

const hasBody = ({ complete }: ProbeInput): boolean => complete.body !== undefined || complete.raw !== undefined;

const gzip = { 'content-encoding': 'gzip' } as const;

export const brokenGzip: ProbeMaker = (input) =>
  hasBody(input)
    ? [
        { detail: 'plain bytes', change: { headers: gzip, body: 'these bytes are not compressed' } },
        {
          detail: 'broken header',
          change: { headers: gzip, body: new Uint8Array([0x1f, 0x8b, 0xff, 0, 0, 0, 0, 0, 0, 0xff]) },
        },
      ]
    : [];

export const emptyBody: ProbeMaker = ({ operation }) =>
  operation.requestBody?.required === true ? [{ change: { body: '' } }] : [];
