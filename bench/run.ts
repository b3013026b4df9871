/** `npm run bench -- NAME [MILLIONS …]`: measures one thing, prints it, and exits 1 if it misses its goal. */
import { backup } from './backup.ts';
import { client } from './client.ts';
import { contract } from './contract.ts';
import { generate } from './generate.ts';
import { restore } from './restore.ts';

/** Backup and restore take how many million points they are measured with. */
const benches: Readonly<Record<string, (sizes: readonly number[]) => boolean | Promise<boolean>>> = {
  generate,
  client,
  contract,
  backup,
  restore,
};

const [name = '', ...sizes] = process.argv.slice(2);
const bench = benches[name];
const millions = sizes.length === 0 ? [3] : sizes.map(Number);
if (bench && millions.every((size) => size > 0)) process.exitCode = (await bench(millions)) ? 0 : 1;
else {
  console.error(`usage: npm run bench -- ${Object.keys(benches).join(' | ')} [MILLIONS …]`);
  process.exitCode = 2;
}
