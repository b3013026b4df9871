/** What all these commands do: read their options, run, print, and end with a code. */
import type { Command } from 'commander';
import { failed, type ExitCode } from './command-error.ts';

type Parsed<Options> = { readonly options: Options; readonly operands: readonly string[] };

/** `work` gets the options with what stands beside them, and prints; what it throws is told here. */
export const runCommand = async <Options extends { readonly json?: true }>(
  parser: Command,
  args: readonly string[],
  work: (parsed: Parsed<Options>) => Promise<ExitCode>,
): Promise<ExitCode> => {
  parser.exitOverride();
  try {
    parser.parse([...args], { from: 'user' });
    return await work({ options: parser.opts<Options>(), operands: parser.args });
  } catch (error) {
    return failed(parser.name(), error, parser.opts<Options>().json === true);
  }
};
