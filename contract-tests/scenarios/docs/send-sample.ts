/** Sends one sample as it is printed, with what it names made before. */
import type { SampleClaim } from '../../../src/spec/pages/pages.ts';
import type { LiteralResponse } from '../../scenario.ts';
import type { Family } from './families.ts';
import type { Making } from './making.ts';
import { pathParameters, wordsOf, type Words } from './placeholders.ts';
import type { PrintedSample } from './printed-samples.ts';
import { makers } from './resource-makers.ts';
import { sampleRequest } from './sample-request.ts';
import { bodyWords, leftAsPrinted, queryWords, type WordMaker } from './word-makers.ts';

/** What changes a thing, or ends it, gets one of its own: the next sample finds the others as they were. */
const isChange = ({ method }: SampleClaim): boolean => ['PUT', 'PATCH', 'DELETE'].includes(method);

/** The home's organisation and bucket are shared by all that only look at them. */
const atHome = async ({ home }: Making, name: string): Promise<string | undefined> =>
  name === 'orgID' || name === 'bucketID' ? (await home())[name] : undefined;

const fillPath = async (making: Making, sample: SampleClaim): Promise<string> => {
  let { target } = sample;
  const { length } = pathParameters(target);
  for (let left = length; left > 0; left -= 1) {
    const [first] = pathParameters(target);
    if (first === undefined) break;
    const { name, before } = first;
    const maker = makers[name];
    if (maker === undefined) throw new Error(`nothing makes a ${name}, which ${sample.target} asks for`);
    const own = left === 1 && isChange(sample);
    const value = own
      ? await maker(making, before, sample.method === 'DELETE')
      : ((await atHome(making, name)) ?? (await making.once(`${before}/${name}`, () => maker(making, before))));
    target = target.replace(`{${name}}`, encodeURIComponent(value));
  }
  return target;
};

const valuesFor = async (
  making: Making,
  target: string,
  names: readonly string[],
  table: Readonly<Record<string, WordMaker>>,
): Promise<Words> => {
  const values = new Map<string, string>();
  for (const name of new Set(names)) {
    if (leftAsPrinted.includes(name)) continue;
    const make = table[name];
    if (make === undefined) throw new Error(`nothing tells what ${name} stands for`);
    values.set(name, await make(making, target));
  }
  return values;
};

export const sendSample = async (
  making: Making,
  { sample, place, also }: PrintedSample,
  {
    words: familyWords = {},
    token = () => Promise.resolve('operator'),
    settle,
  }: Pick<Family, 'words' | 'token' | 'settle'> = {},
): Promise<LiteralResponse> => {
  const target = await fillPath(making, sample);
  const words = wordsOf(sample);
  const request = sampleRequest(sample, {
    target,
    queryWords: await valuesFor(making, target, words.query, queryWords),
    bodyWords: await valuesFor(making, target, words.body, { ...bodyWords, ...familyWords }),
    token: await token(making),
  });
  const answer = await making.t.sample({ ...place, ...(also.length > 0 && { also }) }, request);
  await settle?.(making, `${sample.method} ${target}`, answer);
  return answer;
};
