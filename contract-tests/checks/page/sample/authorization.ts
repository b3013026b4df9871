/** With what scheme a sample says who asks, beside what the contract names and what the server took. */
import type { Cassette } from '../../../../src/testing/cassette.ts';
import type { Contract } from '../../../check.ts';
import { evidenceOf, matchedIn, oncePerPair, serverSays, type Matched } from '../../../judge/exchanges.ts';
import { headerOf, isSuccess, queryOf } from '../../../judge/message/http.ts';
import { ofSample, type SampleRule, type SampleSubject } from './rule.ts';

/** What was asked on purpose with some credential: a probe's credential is spoilt. */
const asked = oncePerPair((contract: Contract, cassettes: readonly Cassette[]) =>
  matchedIn(contract, cassettes).filter(
    ({ exchange: { request, purpose } }) => request.auth.scheme !== 'none' && purpose.kind !== 'probe',
  ),
);

const words: Readonly<Record<string, string>> = {
  token: 'Token',
  bearer: 'Bearer',
  basic: 'Basic',
  cookie: 'a session',
};

/** What a request says who asks with: its credential, else the query's name and password of a 1.x client. */
const wordOf = ({ exchange: { request } }: Matched): readonly string[] => {
  const word = words[request.auth.scheme];
  const query = queryOf(request.target);
  return word === undefined ? (query.has('u') && query.has('p') ? ['u and p in the query'] : []) : [word];
};

/** What the server was heard to take on this operation. */
const takenWords = ({ contract, cassettes, operation }: SampleSubject): string => {
  const taken = matchedIn(contract, cassettes).filter(
    (one) =>
      one.operation === operation && one.exchange.purpose.kind !== 'probe' && isSuccess(one.exchange.response.status),
  );
  return [...new Set(taken.flatMap(wordOf))].sort().join(', ');
};

type Heard = { readonly verdict: 'accepted' | 'refused'; readonly by: Matched } | undefined;

/** What the server was heard to say to this scheme: on the operation itself, else on any that asks for tokens too. */
const heard = ({ contract, cassettes, operation }: SampleSubject, scheme: string, named: string): Heard => {
  const all = asked(contract, cassettes).filter(
    ({ exchange }) => exchange.request.auth.scheme === scheme.toLowerCase(),
  );
  const isTaken = ({ exchange }: Matched): boolean => isSuccess(exchange.response.status);
  const own = all.filter((one) => one.operation === operation);
  const taken = own.find(isTaken);
  if (taken) return { verdict: 'accepted', by: taken };
  const refused = own.find(({ exchange }) => exchange.response.status === 401);
  if (refused) return { verdict: 'refused', by: refused };
  const other = all.find((one) => isTaken(one) && one.operation.security.some((requirement) => named in requirement));
  return other && named.startsWith('Token') ? { verdict: 'accepted', by: other } : undefined;
};

/** A scheme is named for many operations at once, so this is one cause; but what is taken is another than what is refused. */
const subjectOf = (scheme: string | undefined, named: string, said: Heard): { readonly subject?: string } => {
  if (scheme === undefined) return {}; // a sample that lost what the others have
  return { subject: said?.verdict === 'refused' && named.startsWith('Token') ? `#Refused${scheme}` : `#${named}` };
};

export const authorization: SampleRule = (subject) => {
  const { sample, operation } = subject;
  const scheme = headerOf(sample.headers, 'authorization')?.split(' ')[0];
  const named = operation.security.flatMap((requirement) => Object.keys(requirement));
  const [first] = named;
  if (first === undefined || named.some((name) => scheme && name.toLowerCase().startsWith(scheme.toLowerCase())))
    return [];
  const docs = scheme ?? 'no Authorization header';
  const spec = named.join(', ');
  const said = scheme === undefined ? undefined : heard(subject, scheme, first);
  const taken = said?.verdict === 'refused' ? takenWords(subject) : '';
  return [
    ofSample(subject, {
      code: 'page-sample-auth',
      at: { header: 'authorization' },
      ...subjectOf(scheme, first, said),
      pointer: '#sample/header/authorization',
      severity: said?.verdict === 'accepted' ? 'info' : 'minor',
      title: `the sample sends ${docs}, the contract names ${spec}`,
      docs,
      spec: { says: spec, pointer: '/security' },
      ...(said && {
        ...serverSays(said.by, said.verdict === 'accepted' ? docs : taken || spec),
        evidence: evidenceOf(said.by),
      }),
    }),
  ];
};
