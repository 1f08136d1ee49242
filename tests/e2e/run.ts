import { withScope } from '../platform/scope.ts';
import { watchDashboard } from './dashboard.ts';
import { walk } from './journey.ts';
import type { Step } from './journey.ts';
import { findPlatform } from './running-platform.ts';

let passed = 0;

const step: Step = async (title, work) => {
  const startedAt = performance.now();
  try {
    const result = await work();
    passed += 1;
    console.log(`ok    ${title} (${Math.round(performance.now() - startedAt)} ms)`);
    return result;
  } catch (error) {
    console.log(`FAILED ${title}`);
    throw error;
  }
};

await withScope(async (scope) => {
  const demo = await findPlatform(scope);
  await walk(demo, step, scope);
  await watchDashboard(demo, step, scope);
}).then(
  () => {
    console.log(`\n${passed} passed, 0 failed`);
    process.exit();
  },
  (error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    console.log(`\n${passed} passed, 1 failed`);
    process.exit(1);
  },
);
