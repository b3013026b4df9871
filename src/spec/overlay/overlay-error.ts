/** An overlay that cannot be read or applied: which file, which line, what is wrong. */
export class OverlayError extends Error {
  override readonly name = 'OverlayError';
  readonly file: string;
  readonly line: number;

  constructor(file: string, line: number, problem: string, options?: ErrorOptions) {
    super(`${file}:${line}: ${problem}`, options);
    this.file = file;
    this.line = line;
  }
}
