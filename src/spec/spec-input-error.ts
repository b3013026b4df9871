/**
 * Input that cannot be read as what it should be: no YAML, no OpenAPI 3, a page line that nobody understands.
 * One sentence, naming the input and where in it; a command that meets one ends with exit code 2.
 */
export class SpecInputError extends Error {
  override readonly name = 'SpecInputError';
  /** The file or URL, as the user gave it. */
  readonly input: string;
  /** A line number or a JSON pointer; absent where the whole input is meant. */
  readonly at: number | string | undefined;

  constructor(input: string, at: number | string | undefined, problem: string, options?: ErrorOptions) {
    const place = at === undefined ? '' : typeof at === 'number' ? `:${at}` : `#${at}`;
    super(`${input}${place}: ${problem}`, options);
    this.input = input;
    this.at = at;
  }
}
