// Rule 1: who may import whom (.dependency-cruiser.cjs), over the tree in the working directory.
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { cruise } from 'dependency-cruiser';

/** An empty run finds no violation: with fewer modules of ours than this, something was not read. Raise it as the house grows. */
const fewestModules = 400;

const { forbidden, options } = createRequire(import.meta.url)('../.dependency-cruiser.cjs');
const folders = ['packages', 'services', 'local', 'tests'].filter((folder) => existsSync(folder));
const { output } = await cruise(
  folders,
  { ...options, validate: true, ruleSet: { forbidden } },
  options.enhancedResolveOptions,
);

const ours = output.modules.filter(
  ({ source }) => /^(packages|services|local|tests)\/.*\.ts$/.test(source) && !source.includes('/gen/'),
);
const { violations, totalDependenciesCruised } = output.summary;

for (const { rule, from, to, cycle } of violations) {
  const through = cycle ? cycle.map(({ name }) => name).join(' → ') : to;
  console.error(`${rule.name}: ${from} → ${through}`);
}
if (ours.length < fewestModules) {
  console.error(`only ${ours.length} modules were read, at least ${fewestModules} are expected`);
}
console.log(`${ours.length} modules, ${totalDependenciesCruised} dependencies, ${violations.length} violations`);
if (violations.length > 0 || ours.length < fewestModules) process.exitCode = 1;
