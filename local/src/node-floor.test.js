import { expect, it } from '@jest/globals';
import { nodeProblem } from './node-floor.ts';
it.each(['20.19.0', '20.20.2', '22.0.0', '24.11.1', '25.0.0'])('runs on Node %s', (version) => {
    expect(nodeProblem(version)).toBeUndefined();
});
it.each(['14.21.3', '18.20.8', '20.18.3', '20.9.0'])('refuses Node %s and says which is needed', (version) => {
    expect(nodeProblem(version)).toBe(`This is Node ${version}; the platform needs Node 20.19 or newer (https://nodejs.org).`);
});
//# sourceMappingURL=node-floor.test.js.map