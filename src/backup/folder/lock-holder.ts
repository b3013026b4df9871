/** Whoever holds the lock of a folder, as the lock file names it. */
import { readFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { isRecord } from '../../client/is-record.ts';
import { errorCode } from './error-code.ts';

export type Holder = {
  readonly host: string;
  readonly pid: number;
  /** When that process began, where the system tells: its number is given to others later. */
  readonly started?: string;
};

export async function ownHolder(): Promise<Holder> {
  const started = await startOf(process.pid);
  return { host: hostname(), pid: process.pid, ...(started !== undefined && { started }) };
}

/** `undefined` for what is being written, or is not ours. */
export function readHolder(text: string): Holder | undefined {
  try {
    const value: unknown = JSON.parse(text);
    if (!isRecord(value) || typeof value.host !== 'string' || !Number.isInteger(value.pid)) return undefined;
    const { host, pid, started } = value;
    return { host, pid: Number(pid), ...(typeof started === 'string' && { started }) };
  } catch {
    return undefined;
  }
}

export const isHere = ({ host }: Holder): boolean => host === hostname();

/** Of one that is here. A process that is stopped, or too busy to show it, lives too. */
export async function isAlive({ pid, started }: Holder): Promise<boolean> {
  if (!isRunning(pid)) return false;
  const now = await startOf(pid);
  return started === undefined || now === undefined || started === now;
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return errorCode(error) === 'EPERM'; // it lives, and is somebody else's
  }
}

/** As Linux counts it; its name, which comes before, may hold blanks and brackets. */
async function startOf(pid: number): Promise<string | undefined> {
  const text = await readFile(`/proc/${pid}/stat`, 'latin1').catch(() => '');
  return text.slice(text.lastIndexOf(')') + 2).split(' ')[19];
}
