/** `npm run bench -- NAME`: measures one thing, prints it, and exits 1 if it misses its goal. */
import { generate } from './generate.ts';

const benches: Readonly<Record<string, () => boolean>> = { generate };

const [name = ''] = process.argv.slice(2);
const bench = benches[name];
if (bench) process.exitCode = bench() ? 0 : 1;
else {
  console.error(`usage: npm run bench -- ${Object.keys(benches).join(' | ')}`);
  process.exitCode = 2;
}
