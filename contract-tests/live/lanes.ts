/** Does jobs side by side: each lane takes the next job when it is through with its last. */

/**
 * Gives the results in the order of the jobs. The first failure ends it once the other lanes are through with what they had begun.
 * @param work is told the lane's number as well, for what a lane keeps from job to job
 */
export const inLanes = async <Job, Result>(
  lanes: number,
  jobs: readonly Job[],
  work: (job: Job, lane: number) => Promise<Result>,
): Promise<readonly Result[]> => {
  const results = new Map<number, Result>();
  let next = 0;
  let failed = false;
  const one = async (lane: number): Promise<void> => {
    while (next < jobs.length && !failed) {
      const at = next;
      next += 1;
      const job = jobs[at] as Job; // `at` is below the length; a Job may itself be undefined
      try {
        results.set(at, await work(job, lane));
      } catch (error) {
        failed = true;
        throw error;
      }
    }
  };
  const ended = await Promise.allSettled(Array.from({ length: Math.min(lanes, jobs.length) }, (_, lane) => one(lane)));
  for (const end of ended) if (end.status === 'rejected') throw end.reason;
  return jobs.map((_, at) => results.get(at) as Result); // no lane failed, so each job has one
};
