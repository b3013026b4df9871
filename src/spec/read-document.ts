import { type Alias, LineCounter, parseDocument, visit } from 'yaml';
import type { ContractDocument } from './document.ts';
import { outerRef } from './external-refs.ts';
import { isRecord } from './is-record.ts';
import { escapeKey } from './pointer.ts';
import { nestingProblem } from './nesting.ts';
import { SpecInputError } from './spec-input-error.ts';

/** No real OpenAPI document comes near; a parser must not be fed what would take all memory. */
export const maxBytes = 32 * 1024 * 1024;

/**
 * The text of an OpenAPI 3 document (YAML or JSON) as data.
 * @param text the whole file
 * @param input its path or URL, only for errors
 * @throws SpecInputError with the line, or the pointer, of the first thing that is wrong
 */
export const readDocument = (text: string, input: string): ContractDocument => {
  const value = parseYaml(text, input);
  const wrong = whatIsWrong(value);
  if (wrong) throw new SpecInputError(input, wrong.at, wrong.problem);
  return value as ContractDocument; // the guard above looked at every part that ContractDocument demands
};

const parseYaml = (text: string, input: string): unknown => {
  if (text.length > maxBytes)
    throw new SpecInputError(input, undefined, `is larger than ${maxBytes / 1024 / 1024} MiB`);
  const html = /^\s*<(!doctype|html|\?xml)/i.exec(text);
  if (html) throw new SpecInputError(input, 1, 'is a web page, not an OpenAPI document');
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const [error] = document.errors;
  if (error) {
    throw new SpecInputError(input, lines.linePos(error.pos[0]).line, `is not valid YAML: ${error.message}`, {
      cause: error,
    });
  }
  try {
    return document.toJS();
  } catch (cause) {
    // thrown for an alias without its anchor and for aliases that multiply
    const problem = cause instanceof Error ? cause.message : String(cause);
    throw new SpecInputError(input, aliasLine(document, lines), `is not valid YAML: ${problem}`, { cause });
  }
};

/** The first alias without an anchor, or else the first one. */
const aliasLine = (document: ReturnType<typeof parseDocument>, lines: LineCounter): number => {
  const aliases: Alias[] = [];
  visit(document, { Alias: (_key, alias) => void aliases.push(alias) });
  const culprit = aliases.find((alias) => alias.resolve(document) === undefined) ?? aliases[0];
  return lines.linePos(culprit?.range?.[0] ?? 0).line;
};

type Wrong = { readonly at: number | string | undefined; readonly problem: string };

const whatIsWrong = (value: unknown): Wrong | undefined => {
  if (!isRecord(value)) return { at: 1, problem: 'is not an OpenAPI document: its top is not a mapping' };
  const nesting = nestingProblem(value);
  if (nesting !== undefined) return { at: undefined, problem: nesting };
  if ('swagger' in value) return { at: '/swagger', problem: 'is a Swagger 2 document; OpenAPI 3.0 is needed' };
  if (typeof value.openapi !== 'string')
    return { at: '/openapi', problem: 'is not an OpenAPI document: `openapi: 3.0.x` is missing' };
  if (!value.openapi.startsWith('3.'))
    return { at: '/openapi', problem: `has OpenAPI version ${value.openapi}; 3.0 is needed` };
  if (!isRecord(value.info)) return { at: '/info', problem: 'has no `info`; was it cut off?' };
  if (!isRecord(value.paths)) return { at: '/paths', problem: 'has no `paths`; was it cut off?' };
  for (const [path, item] of Object.entries(value.paths)) {
    if (!isRecord(item) && !path.startsWith('x-'))
      return { at: `/paths/${escapeKey(path)}`, problem: 'is not a mapping of methods' };
  }
  if ('components' in value && !isRecord(value.components))
    return { at: '/components', problem: 'is not a mapping; was the document cut off?' };
  const outer = outerRef(value);
  return (
    outer && {
      at: outer.pointer,
      problem: `refers to \`${outer.target}\`, outside of the document; nothing else is read`,
    }
  );
};
