/** Without a credential, and with one that no server knows. */
import type { ProbeMaker } from './probe.ts';

export const noToken: ProbeMaker = () => [{ change: { credential: { scheme: 'none' } } }];

export const badToken: ProbeMaker = () => [{ change: { credential: { scheme: 'token', secret: 'wrong-token' } } }];
