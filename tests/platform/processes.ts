import { readFileSync, readdirSync } from 'node:fs';

/** CPU time in seconds of a process, its children that ended, and its living descendants. Linux only. */
export function cpuSeconds(pid: number): number {
  const family = processTable();
  const parents = new Set([pid]);
  let ticks = 0;
  // A child has a later start, but not always a larger id: go on until nobody new is found.
  for (let found = true; found;) {
    found = false;
    for (const [id, { parent, cpu }] of family) {
      if (id !== pid && !parents.has(parent)) continue;
      parents.add(id);
      ticks += cpu;
      family.delete(id);
      found = true;
    }
  }
  return ticks / 100;
}

/** CPU time in seconds that everybody on the machine has used. */
export function machineCpuSeconds(): number {
  const [user = 0, nice = 0, system = 0, , , interrupts = 0, soft = 0] = (
    readFileSync('/proc/stat', 'utf8').split('\n', 1)[0] ?? ''
  )
    .split(/\s+/)
    .slice(1)
    .map(Number);
  return (user + nice + system + interrupts + soft) / 100;
}

/** Resident memory in KiB. */
export function residentKiB(pid: number): number {
  const [, size = '0'] = /VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
  return Number(size);
}

function processTable(): Map<number, { parent: number; cpu: number }> {
  const table = new Map<number, { parent: number; cpu: number }>();
  for (const name of readdirSync('/proc')) {
    const stat = /^\d+$/.test(name) ? statOf(name) : undefined;
    // Fields after the name in parentheses: state, parent, …, utime, stime, cutime, cstime (11th to 14th).
    const fields = stat
      ?.slice(stat.lastIndexOf(')') + 2)
      .split(' ')
      .map(Number);
    if (fields) {
      const [user = 0, system = 0, childUser = 0, childSystem = 0] = fields.slice(11, 15);
      table.set(Number(name), { parent: fields[1] ?? 0, cpu: user + system + childUser + childSystem });
    }
  }
  return table;
}

function statOf(pid: string): string | undefined {
  try {
    return readFileSync(`/proc/${pid}/stat`, 'utf8');
  } catch {
    return undefined; // It ended while we looked.
  }
}
