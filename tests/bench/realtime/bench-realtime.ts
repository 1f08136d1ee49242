import type { BenchRun } from '../series.ts';
import { measureAppends } from './measure-appends.ts';
import { measureFanOut } from './measure-fan-out.ts';
import { measureMemory } from './measure-memory.ts';

export async function benchRealtime(run: BenchRun): Promise<string> {
  if (run.wants('fan-out')) await run.scope.within((scope) => measureFanOut(run, scope));
  if (run.wants('memory')) await measureMemory(run);
  return run.wants('append') ? run.scope.within((scope) => measureAppends(run, scope)) : '';
}
