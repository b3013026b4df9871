import { lookIntoThose, unknownOnes } from './look-into.ts';
import type { RestoreOptions } from '../options.ts';
import type { RestorePlan } from './plan.ts';
import { prepare } from './prepare.ts';

/**
 * What `restore` would do with the same options, and what stands in its way; nothing is written anywhere.
 * Archives that no inventory describes are read for their tombstones.
 * @throws BackupError where the backup cannot be read or the server not be asked
 */
export async function planRestore(options: RestoreOptions): Promise<RestorePlan> {
  const { plan, target } = await prepare(options, lookIntoThose(unknownOnes));
  target.wire.close();
  return plan;
}
