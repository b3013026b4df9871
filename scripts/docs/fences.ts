/** The code of a guide: what stands between its fences, in order. */

export type Fence = {
  /** `sh`, `yaml` … */
  readonly language: string;
  /** `file=/usr/local/bin/x` after the language. */
  readonly attributes: Readonly<Record<string, string>>;
  readonly code: string;
  /** The reason behind `not run:`, where it cannot be run. */
  readonly notRun?: string;
  /** Of the opening fence, from 1. */
  readonly line: number;
};

const opening = /^( *)```([a-z]+)(.*)$/;

const notRunIn = (text: string): { readonly notRun?: string } => {
  const [, notRun] = /\bnot run: (.+)$/.exec(text) ?? [];
  return notRun === undefined ? {} : { notRun };
};

const attributesIn = (text: string): Readonly<Record<string, string>> =>
  Object.fromEntries([...text.matchAll(/([a-z]+)=(\S+)/g)].map(([, name = '', value = '']) => [name, value]));

/** Fences may be indented, as in lists. */
export const fencesIn = (markdown: string): readonly Fence[] => {
  const lines = markdown.split('\n');
  const fences: Fence[] = [];
  for (let at = 0; at < lines.length; at += 1) {
    const [, indent = '', language, rest = ''] = opening.exec(lines[at] ?? '') ?? [];
    if (language === undefined) continue;
    const end = lines.indexOf(`${indent}\`\`\``, at);
    if (end < 0) throw new Error(`line ${at + 1}: this fence is never closed`);
    const code = lines.slice(at + 1, end).map((line) => (line.startsWith(indent) ? line.slice(indent.length) : line));
    fences.push({ language, attributes: attributesIn(rest), ...notRunIn(rest), code: code.join('\n'), line: at + 1 });
    at = end;
  }
  return fences;
};
