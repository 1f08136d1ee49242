import { nodeProblem } from './node-floor.ts';

// Asked before anything else is loaded: on an old Node the rest may not even load.
const problem = nodeProblem(process.versions.node);
if (problem !== undefined) {
  console.error(problem);
  process.exit(1);
}
const { demo } = await import('./demo-command.ts');
process.exit(await demo());
