import { setTimeout } from 'node:timers/promises';

/**
 * What keeps a process alive and only its opener can close. Files, name look-ups and the like end by themselves; timers
 * are not watched because Jest has one or two of its own, now more, now fewer (measured with Jest 30.5).
 */
const watched = ['TCPServerWrap', 'TCPSocketWrap', 'PipeWrap', 'ProcessWrap'];

/** How many of each kind are open. */
export type OpenHandles = Map<string, number>;

export function openHandles(): OpenHandles {
  const open = process.getActiveResourcesInfo();
  return new Map(watched.map((kind) => [kind, open.filter((name) => name === kind).length]));
}

/** Throws and names what is open beyond `before`, after a grace for what is closing (1 s). */
export async function expectNoLeaks(before: OpenHandles, graceMs = 1_000): Promise<void> {
  const deadline = Date.now() + graceMs;
  for (;;) {
    const leaked = [...openHandles()].filter(([kind, count]) => count > (before.get(kind) ?? 0));
    if (leaked.length === 0) return;
    if (Date.now() >= deadline) throw new Error(describeLeaks(leaked, before));
    await setTimeout(10, undefined, { ref: false });
  }
}

function describeLeaks(leaked: [string, number][], before: OpenHandles): string {
  const parts = leaked.map(([kind, count]) => `${count - (before.get(kind) ?? 0)} ${kind}`);
  return `Left open by this test file: ${parts.join(', ')}. Close it in afterAll or where it was opened.`;
}
