/** `npm run spec:update`: pins the upstream document, distilled, and what the docs pages claim. */
import { specUpdateCommand } from './spec-update/command.ts';

process.exitCode = await specUpdateCommand(process.argv.slice(2), {
  out: (text) => process.stdout.write(text),
  err: (text) => process.stderr.write(text),
});
