import { SpecInputError } from '../spec-input-error.ts';

/** A line of a docs page that the parser does not understand where it stands: guessing would lose a claim unseen. */
export class PageError extends SpecInputError {
  /** `restore` */
  readonly page: string;
  /** Counted from 1. */
  readonly line: number;
  /** The line as printed; empty at the end of the page. */
  readonly text: string;

  constructor(page: string, line: number, text: string, expected: string) {
    super(`${page}.md`, line, `${text === '' ? 'the page ends' : JSON.stringify(text)}, but ${expected}`);
    this.page = page;
    this.line = line;
    this.text = text;
  }
}
