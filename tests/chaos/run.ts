import { startCluster } from '../platform/database.ts';
import { startPlatform } from '../platform/platform.ts';
import type { Platform } from '../platform/platform.ts';
import { withScope } from '../platform/scope.ts';
import type { Scope } from '../platform/scope.ts';
import type { Cast } from '../platform/seed.ts';
import { newChecks } from './checks.ts';
import type { Checks } from './checks.ts';
import { killServices } from './kill-services.ts';
import { mixChanges } from './mix-changes.ts';
import { holdTransactions } from './hold-transactions.ts';
import { raceForSlot } from './race-for-slot.ts';

type Fault = { cast: Cast; run: (platform: Platform, checks: Checks, scope: Scope) => Promise<void> };

const faults = new Map<string, Fault>([
  ['kill', { cast: { doctors: 20, patients: 2_000 }, run: killServices }],
  ['hold', { cast: { doctors: 1, patients: 20 }, run: holdTransactions }],
  ['race', { cast: { doctors: 1, patients: 64 }, run: raceForSlot }],
  ['mix', { cast: { doctors: 20, patients: 400 }, run: mixChanges }],
]);

async function main(): Promise<void> {
  const asked = process.argv.slice(2);
  const unknown = asked.find((name) => !faults.has(name));
  if (unknown !== undefined) throw new Error(`npm run chaos [-- ${[...faults.keys()].join('|')} …]`);
  const checks = newChecks();
  await withScope(async (scope) => {
    const postgres = await startCluster(scope);
    for (const [name, { cast, run }] of faults) {
      if (asked.length > 0 && !asked.includes(name)) continue;
      console.log(`\n${name}`);
      await scope.within(async (inner) => {
        await run(await startPlatform(inner, { postgres, name: `chaos_${name}`, cast }), checks, inner);
      });
    }
  });
  const failed = checks.list.filter(({ isOk }) => !isOk).length;
  console.log(`\n${checks.list.length - failed} passed, ${failed} failed`);
  if (failed > 0) process.exitCode = 1;
}

await main().then(
  () => process.exit(),
  (error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exit(1);
  },
);
