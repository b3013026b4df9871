/** The command `influx-contract`: what it can do, and how it ends. */
export {}; // a module, so that top-level await is allowed

type Command = (args: readonly string[]) => Promise<number>;

const commands: Readonly<Record<string, { readonly about: string; readonly load: () => Promise<Command> }>> = {
  backup: {
    about: 'back up a server into a folder, every shard verified',
    load: async () => (await import('./commands/backup.ts')).backupCommand,
  },
  restore: {
    about: 'restore buckets of a backup, or a whole server, every shard proven by reading it back',
    load: async () => (await import('./commands/restore.ts')).restoreCommand,
  },
  verify: {
    about: 'say what of a backup is torn, missing, changed or foreign',
    load: async () => (await import('./commands/verify.ts')).verifyCommand,
  },
  inspect: {
    about: 'show what a backup holds: buckets, times, sizes, tokens by what they may do',
    load: async () => (await import('./commands/inspect.ts')).inspectCommand,
  },
  doctor: {
    about: 'look at a server: can it be backed up, and what would a restore lose or bring back?',
    load: async () => (await import('./commands/doctor.ts')).doctorCommand,
  },
  contract: {
    about: 'judge recorded or live exchanges by the contract and print the findings',
    load: async () => (await import('./commands/contract.ts')).contractCommand,
  },
  fake: {
    about: 'answer as InfluxDB did when it was recorded, on a port of this machine',
    load: async () => (await import('./commands/fake.ts')).fakeCommand,
  },
  sweep: {
    about: 'find what a run that died left on a server, and remove it after asking',
    load: async () => (await import('./commands/sweep.ts')).sweepCommand,
  },
  record: {
    about: 'run the scenarios on a throwaway server and write their cassettes',
    load: async () => (await import('./commands/record.ts')).recordCommand,
  },
};

const usage = (): string =>
  [
    'usage: influx-contract COMMAND [options]',
    '',
    ...Object.entries(commands).map(([name, { about }]) => `  ${name.padEnd(10)} ${about}`),
    '',
    'COMMAND --help lists its options.',
  ].join('\n');

// `| head` closes the pipe: what was meant for it goes nowhere, and a command that minds listens itself.
process.stdout.on('error', () => undefined);

const [name = '--help', ...args] = process.argv.slice(2);
const command = commands[name];
if (command !== undefined) process.exitCode = await (await command.load())(args);
else if (name === '--help' || name === '-h') console.log(usage());
else {
  console.error(`influx-contract: there is no command "${name}"\n\n${usage()}`);
  process.exitCode = 2; // could not judge
}
