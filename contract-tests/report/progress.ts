/** How far a live run is: a line that is written over on a terminal, a line a scenario elsewhere. */
export type Progress = {
  readonly exchanges: number;
  readonly of: number;
  readonly findings: number;
  /** Those that neither overlay nor baseline knows. */
  readonly fresh: number;
  readonly elapsedMs: number;
};

const seconds = (ms: number): string =>
  ms < 59_500 ? `${Math.max(1, Math.round(ms / 1000))} s` : `${Math.round(ms / 60_000)} min`;

/** The first requests tell nothing of the rest: servers are starting. */
const leastForAGuess = 20;

export const progressText = ({ exchanges, of, findings, fresh, elapsedMs }: Progress): string => {
  const left = (elapsedMs / exchanges) * (of - exchanges);
  const time = exchanges < leastForAGuess ? '' : exchanges >= of ? ', judging' : `, ${seconds(left)} left`;
  return `${exchanges} of ${of} exchanges, ${findings} findings, ${fresh} new${time}`;
};

export type Meter = {
  /** A request was answered. */
  readonly sent: (now: Progress) => string;
  /** A scenario is through. */
  readonly through: (scenario: string, now: Progress) => string;
  /** Removes what stands on the terminal. */
  readonly done: () => string;
};

const everyMs = 80;

/** Takes what happened and gives what to write; it writes nothing itself. */
export const createMeter = (isTerminal: boolean, columns = 80): Meter => {
  if (!isTerminal)
    return { sent: () => '', through: (scenario, now) => `${scenario}: ${progressText(now)}\n`, done: () => '' };
  let shownAt = -Infinity;
  const over = (text: string): string => `\r\u001b[2K${text.slice(0, columns - 1)}`; // a line that wraps cannot be written over
  return {
    sent: (now) => {
      if (now.elapsedMs - shownAt < everyMs && now.exchanges < now.of) return '';
      shownAt = now.elapsedMs;
      return over(progressText(now));
    },
    through: () => '',
    done: () => over(''),
  };
};
