/** The oldest Node that every pinned dependency runs on: docs/decisions/0001-node-floor.md. */
const floor = { major: 20, minor: 19 };

/** Why this Node cannot run the platform, or undefined when it can. */
export function nodeProblem(version: string): string | undefined {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  if (major > floor.major || (major === floor.major && minor >= floor.minor)) return undefined;
  return `This is Node ${version}; the platform needs Node ${floor.major}.${floor.minor} or newer (https://nodejs.org).`;
}
