/** The text format that Prometheus scrapes: https://prometheus.io/docs/instrumenting/exposition_formats/ */
const name = '[a-zA-Z_:][a-zA-Z0-9_:]*';
const label = '[a-zA-Z_][a-zA-Z0-9_]*="(?:[^"\\\\\\n]|\\\\[\\\\"n])*"';
const number = '(?:[+-]?(?:\\d+(?:\\.\\d*)?|\\.\\d+)(?:[eE][+-]?\\d+)?|NaN|[+-]?Inf)';
const sample = new RegExp(`^${name}(?:\\{(?:${label}(?:,${label})*,?)?\\})?[ \\t]+${number}(?:[ \\t]+-?\\d+)?$`);
const type = new RegExp(`^# TYPE ${name} (?:counter|gauge|histogram|summary|untyped)$`);
const help = new RegExp(`^# HELP ${name}(?: .*)?$`);

const fits = (line: string): boolean => {
  if (line === '') return true;
  if (line.startsWith('# TYPE')) return type.test(line);
  if (line.startsWith('# HELP')) return help.test(line);
  return line.startsWith('#') || sample.test(line);
};

/** The first line that no scraper reads; `undefined` where all can be read. */
export const expositionProblem = (text: string): string | undefined => {
  const line = text.split('\n').find((each) => !fits(each));
  return line === undefined ? undefined : `a line that is no sample: ${line.slice(0, 60)}`;
};
