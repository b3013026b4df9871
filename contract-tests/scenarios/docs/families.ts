/** Which scenario sends which samples of the docs pages: by what is asked for, so that a sample on a new page finds its place. */
import type { LiteralResponse, Scenario } from '../../scenario.ts';
import { homeToken, type Making } from './making.ts';
import type { PrintedSample } from './printed-samples.ts';
import { settleRun } from './settle-run.ts';
import { named, type WordMaker } from './word-makers.ts';

export type Family = Pick<Scenario, 'name' | 'about' | 'disposable'> & {
  /** Of method and target as printed. */
  readonly takes: RegExp;
  /** What words in bodies stand for here and nowhere else. */
  readonly words?: Readonly<Record<string, WordMaker>>;
  /** Gives the name of the secret that is the reader's token. Default: the operator's. */
  readonly token?: (making: Making) => Promise<string>;
  /** What is to be waited for after a sample, so that the next ones find all at rest. */
  readonly settle?: (making: Making, line: string, answer: LiteralResponse) => Promise<void>;
};

/** Never sent, each for a reason. */
export const notSent: readonly { readonly sample: RegExp; readonly reason: string }[] = [
  {
    sample: /^GET \/debug\/pprof\/profile$/,
    reason: 'without a number of seconds the server measures for half a minute before it answers',
  },
  {
    sample: /^POST \/api\/v2\/replications\/\{replicationID\}\/validate$/,
    reason: 'asks the remote server, and no scenario has one that answers',
  },
];

const api = (roots: string): RegExp => new RegExp(`^\\w+ /api/v2/(${roots})(?=[/?]|$)`);

/** The first that takes a sample sends it. */
export const families: readonly Family[] = [
  {
    name: 'docs-setup',
    about: 'The documented sample of the first request to an empty server.',
    disposable: 'empty',
    takes: /^POST \/api\/v2\/setup$/,
    words: { BUCKET: named('bucket'), ORG: named('org') },
    token: () => Promise.resolve('token-too-early'),
  },
  {
    name: 'docs-backup-restore',
    about: 'The documented samples of backup and restore; those of the restore replace what is stored.',
    disposable: 'set-up',
    takes: api('backup|restore'),
  },
  {
    name: 'docs-server',
    about: 'The documented samples that tell of the server as a whole, or change what it lets in.',
    disposable: 'set-up',
    takes:
      /^(\w+ (\/metrics|\/debug\/|\/api\/v2\/(config|signin|signout)$)|PUT \/api\/v2\/me\/|POST \/api\/v2\/users$)/,
  },
  {
    name: 'docs-connections',
    about: 'The documented samples of resources that call other servers; what they call does not answer.',
    disposable: 'set-up',
    takes: /^\w+ \/(legacy|api\/v2\/(scrapers|remotes|replications))(?=[/?]|$)/,
  },
  {
    name: 'docs-access',
    about: 'The documented samples of organisations, users, tokens, buckets, sources and labels.',
    disposable: false,
    takes: api('authorizations|orgs|users|me|buckets|labels|dbrps|sources'),
  },
  {
    name: 'docs-dashboards',
    about: 'The documented samples of dashboards, variables, Telegraf configurations and templates.',
    disposable: false,
    takes: api('dashboards|variables|telegrafs|telegraf|stacks|templates'),
  },
  {
    name: 'docs-tasks',
    about: 'The documented samples of tasks, checks and notifications.',
    disposable: false,
    takes: api('tasks|checks|notificationEndpoints|notificationRules'),
    settle: settleRun,
  },
  {
    name: 'docs-data',
    about: 'The documented samples of writing, querying and deleting, and of what the server says of itself.',
    disposable: false,
    token: homeToken,
    takes: /^\w+ \/(api\/v2(\/(write|query|delete|setup|resources|flags))?|write|query|ping|health|ready)(?=[/?]|$)/,
  },
];

const lineOf = ({ sample: { method, target } }: PrintedSample): string => `${method} ${target}`;

export const reasonNotSent = (printed: PrintedSample): string | undefined =>
  notSent.find(({ sample }) => sample.test(lineOf(printed)))?.reason;

export const isSent = (printed: PrintedSample): boolean => reasonNotSent(printed) === undefined;

/** @param line method and path, as printed or as the contract has it. */
export const familyTaking = (line: string): Family | undefined => families.find(({ takes }) => takes.test(line));

export const familyOf = (printed: PrintedSample): Family | undefined => familyTaking(lineOf(printed));
