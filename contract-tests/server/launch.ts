/** Starts a server process that cannot outlive its parent: a shell holds it, and ends it when the parent's pipe closes. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

/** A process that runs until `stop`, or until this process is gone for whatever reason, SIGKILL included. */
export type Held = {
  /** The server's own process id. */
  readonly pid: number;
  readonly log: string;
  readonly stop: () => Promise<void>;
  readonly alive: () => boolean;
};

// `cat` returns when the write end of its stdin closes, which the kernel does for a parent that dies in any way.
// It is a group of its own, so that a terminal's Ctrl-C reaches the parent alone and the shell lives to clean up.
const holder = `
folder=$1; shift
"$@" </dev/null >"$folder/server.log" 2>&1 &
pid=$!
echo "$pid"
cat >/dev/null
kill "$pid" 2>/dev/null
wait "$pid" 2>/dev/null
rm -rf "$folder"
`;

const isAlive = (pid: number): boolean => {
  try {
    return process.kill(pid, 0);
  } catch {
    return false; // ESRCH: gone
  }
};

/** Runs `command` with its temp `folder`, which is removed after the process has ended. */
export const hold = async (folder: string, command: string, args: readonly string[]): Promise<Held> => {
  const shell = spawn('sh', ['-c', holder, 'hold', folder, command, ...args], {
    stdio: ['pipe', 'pipe', 'inherit'],
    detached: true,
  });
  const ended = once(shell, 'exit');
  const [chunk] = (await once(shell.stdout, 'data')) as [Buffer]; // the event's one argument, by Node's contract
  const pid = Number(chunk.toString());
  shell.stdout.destroy();
  shell.unref(); // a forgotten stop must not keep the parent from ending: its end closes the pipe
  let stopped: Promise<unknown> | undefined;
  return {
    pid,
    log: join(folder, 'server.log'),
    alive: () => isAlive(pid),
    stop: async () => {
      stopped ??= (shell.ref(), shell.stdin.end(), ended);
      await stopped;
    },
  };
};
