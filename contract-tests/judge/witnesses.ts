/** Who differs, and who must change. */
import type { Witnesses, WitnessName } from '../finding.ts';

export type Weighed = Witnesses & { readonly oddOneOut: WitnessName | 'nobody'; readonly fix: readonly WitnessName[] };

/**
 * `behaviour`: what the released server does and clients rely on; docs and spec follow it.
 * `bug`: a 5xx, data loss, a message nobody can read; the server must change, whatever the documents say.
 * `document`: docs and spec against each other, or a document against its own rules; the server has no part in it.
 */
export type Nature = 'behaviour' | 'bug' | 'document';

const order: readonly WitnessName[] = ['docs', 'spec', 'server'];

/** The one who differs from two others that agree. Two alone are equals: then nobody is odd. */
const oddAmong = (witnesses: Witnesses): WitnessName | 'nobody' => {
  const speaking = order.filter((name) => witnesses[name] !== undefined);
  if (speaking.length < 3) return 'nobody';
  const alone = speaking.filter((name) =>
    speaking.every((other) => other === name || witnesses[other]?.says !== witnesses[name]?.says),
  );
  return alone.length === 1 ? (alone[0] ?? 'nobody') : 'nobody';
};

/** Who says something else than `truth`. */
const differingFrom = (
  truth: string | undefined,
  witnesses: Witnesses,
  among: readonly WitnessName[],
): readonly WitnessName[] => among.filter((name) => witnesses[name] !== undefined && witnesses[name].says !== truth);

const fixes: Readonly<Record<Nature, (witnesses: Witnesses) => readonly WitnessName[]>> = {
  behaviour: (witnesses) => differingFrom(witnesses.server?.says, witnesses, ['docs', 'spec']),
  bug: () => ['server'],
  // Where the server is silent the contract is taken as meant, and the page as its rendering.
  document: (witnesses) => {
    const docs = differingFrom(witnesses.spec?.says, witnesses, ['docs']);
    return docs.length > 0 ? docs : ['spec'];
  },
};

/** `says` of witnesses that mean the same must be the same words. */
export const weigh = (witnesses: Witnesses, nature: Nature): Weighed => {
  // With a bug the documents may well be silent: what nobody promised can still be wrong.
  const oddOneOut = nature === 'bug' ? 'server' : oddAmong(witnesses);
  return { ...witnesses, oddOneOut, fix: fixes[nature](witnesses) };
};
