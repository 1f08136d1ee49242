import type { ClaimedStep, Generations, RefreshSteps, ReplicaTargets } from './refresh-ports.ts';

type Parts = { generations: Generations; steps: RefreshSteps; targets: ReplicaTargets };

/**
 * One piece of work of the oldest run: fold, load a replica, or publish. Any number of workers call it, any of them may
 * die anywhere: what is left is found by the next call.
 * @returns whether there may be more to do at once.
 */
export async function advanceRefresh(parts: Parts): Promise<boolean> {
  if (await parts.generations.fold()) return true;
  const step = await parts.steps.claim();
  if (step) {
    await loadStep(parts, step);
    return true;
  }
  return publishRun(parts);
}

async function loadStep({ steps, targets }: Parts, step: ClaimedStep): Promise<void> {
  const outcome = await steps.withLease(step, (lease) => targets.load(step, lease));
  await steps.finish(step, outcome);
}

/** All that are ready at the same moment; one that does not answer keeps what it shows and holds nobody up. */
async function publishRun({ generations, targets }: Parts): Promise<boolean> {
  const run = await generations.publish();
  if (!run) return false;
  const flips = await Promise.all(run.steps.map(async (step) => ({ step, ...(await targets.flip(step)) })));
  for (const { step, outcome, rows } of flips) await generations.published(step, outcome, rows);
  const finished = await generations.finish(run.runId);
  for (const step of run.steps) await targets.retire(step);
  return finished;
}
