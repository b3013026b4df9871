import { expect, test } from '@jest/globals';
import type { Finding } from '../finding.ts';
import { fixtureFinding, fixtureReport } from './fixtures.ts';
import { codeBlock, codeSpan, markdownText } from './markdown-text.ts';
import { eventsOf, type Reporter } from './report.ts';
import { reporters } from './reporters.ts';
import { visible } from './visible.ts';
import { xmlText } from './xml-text.ts';

/** What a server's message could hold to be obeyed by whoever shows it. */
const attacks = {
  'a sequence that clears a terminal': '\u001b[2J\u001b]0;title\u0007',
  'a control of eight bits': '\u009b31m',
  'a workflow command': '\n::error file=a::b\r\n::set-output name=x::y\n::stop-commands::z',
  'a workflow command of the first form': '##[add-mask]secret ##[set-env name=PATH]/tmp',
  'a heading and a table': '\n# big\n| a | b |\n| - | - |',
  'a link and a picture':
    '[click](https://example.com) ![](http://example.com/x.png) <https://example.com> www.example.com',
  HTML: '<script>alert(1)</script><img src=x onerror=alert(1)></details>',
  'the end of a block of code': '```\n# out\n````\n`',
  'the end of an XML element': ']]></system-out></testcase>&amp;"\' \u0000 \ufffe \ud800',
  'marks that turn text around': '\u202egnp.exe\u2066 \u200b \u2028',
} as const;

const hostile = (text: string): Finding => ({
  ...fixtureFinding,
  title: `title ${text}`,
  known: 'new',
  server: { says: text, version: '2.9.1' },
  evidence: { cassette: 'things', exchange: '001' },
  repro: [`curl ${text}`],
});

const written = (reporter: Reporter, text: string): string => {
  const report = {
    ...fixtureReport,
    findings: [hostile(text)],
    warnings: [text],
    stale: [{ kind: 'baseline' as const, id: text, says: text }],
  };
  return [...eventsOf(report)].map(reporter).join('');
};

const forPeople = {
  terminal: () => reporters.terminal(),
  junit: () => reporters.junit(),
  markdown: () => reporters.markdown(),
  github: () => reporters.github(),
} as const;
const rows = Object.entries(attacks).flatMap(([attack, text]) =>
  Object.entries(forPeople).map(([name, make]) => [attack, name, text, make] as const),
);

test.each(rows)('%s reaches the %s report without a character that is not seen', (_attack, _name, text, make) => {
  expect(written(make(), text)).not.toMatch(/[\p{Cf}\p{Zl}\p{Zp}\p{Cs}\ufffe\uffff]|(?!\n)\p{Cc}/u);
});

/** A summary is shown as a page; its lines are not read for commands, and a script in it may have lines of any kind. */
const readByRunners = rows.filter(([, name]) => name !== 'markdown');

test.each(readByRunners)('%s in the %s report is no command to a runner', (_attack, name, text, make) => {
  const commands = written(make(), text)
    .split('\n')
    .filter((line) => line.trim().startsWith('::') || line.includes('##['));
  expect(commands.filter((line) => !/^::error title=[^:]*::/.test(line))).toEqual([]);
  expect(commands.length).toBe(name === 'github' ? 2 : 0);
});

test('a workflow command in a message stays in the message', () => {
  const lines = written(reporters.github(), attacks['a workflow command']).trimEnd().split('\n');
  expect(lines).toHaveLength(2);
  expect(lines[1]).toContain(String.raw`\x0a::error file=a::b\x0d\x0a::set-output`);
});

test('the parts of an annotation cannot be forged from a title', () => {
  const finding: Finding = { ...fixtureFinding, known: 'new', path: '/a,file=b::c%0A', operations: [] };
  const [line = ''] = [...eventsOf({ ...fixtureReport, findings: [finding], stale: [] })]
    .map(reporters.github())
    .join('')
    .split('\n');
  expect(/title=([^:,]*)::/.exec(line)?.[1]).toContain('/a%2Cfile=b%3A%3Ac%250A');
});

const outside = (markdown: string): string =>
  markdown.replace(/^(`{3,})[^\n]*\n[\s\S]*?\n\1$/gm, '').replace(/(?<![`\\])(`+) [\s\S]*? \1(?!`)/g, '');

test.each(Object.entries(attacks))('%s makes no structure in Markdown', (_attack, text) => {
  const ours = outside(written(reporters.markdown(), ''));
  const theirs = outside(written(reporters.markdown(), text));
  const structure = (markdown: string): readonly string[] =>
    markdown.match(/^#+ |^\||(?<!\\)<[a-z/!]|(?<!\\)\]\(|(?<!\\)`|https?:\/\/|(?<!\\)www\./gm) ?? [];
  expect(structure(theirs)).toEqual(structure(ours));
});

test.each([
  ['plain', 'plain', '` plain `'],
  ['with a backtick', 'a`b', '`` a`b ``'],
  ['with a run of them', '``` x', '```` ``` x ````'],
  ['nothing', '', ''],
])('code within a line: %s', (_name, text, want) => {
  expect(codeSpan(text)).toBe(want);
});

test('a block of code is longer fenced than what it holds', () => {
  expect(codeBlock(['a', '```', 'b'], 'sh')).toBe('````sh\na\n```\nb\n````');
});

test('punctuation is no markup', () => {
  expect(markdownText('*a* <b> [c](d) `e` | f')).toBe(String.raw`\*a\* \<b\> \[c\]\(d\) \`e\` \| f`);
});

test.each([
  ['a tab and a line', 'a\tb\nc', String.raw`a\x09b\x0ac`],
  ['a mark of direction', '\u202e', String.raw`\u{202e}`],
  ['letters and pictures of any script', 'Größe 大 🙂', 'Größe 大 🙂'],
  ['the first form of a workflow command', 'x ##[group]', String.raw`x ##\x5bgroup]`],
])('visible: %s', (_name, text, want) => {
  expect(visible(text)).toBe(want);
});

test('a text is safe in XML, as content and as a value', () => {
  expect(xmlText(`<a b="c" d='e'>&\uffff`)).toBe(String.raw`&lt;a b=&quot;c&quot; d=&apos;e&apos;&gt;&amp;\u{ffff}`);
});
