// Ends the processes that a run of .ci/run has left behind and names them; fails when there were any.
// They bear the run's mark in their environment, and no living parent leads to this script's parent.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { setTimeout as delay } from 'node:timers/promises';

const mark = process.env['MATERNITY_CI_MARK'];
if (!mark) throw new Error('MATERNITY_CI_MARK is not set');

function read(pid, file) {
  try {
    return readFileSync(`/proc/${pid}/${file}`, 'utf8');
  } catch {
    return ''; // ended meanwhile, or another user's
  }
}

/** Field 4 of stat, after the name in parentheses, which may hold anything. */
const parentOf = (pid) =>
  Number(
    read(pid, 'stat')
      .replace(/^.*\) /s, '')
      .split(' ')[1],
  );

function descendsFrom(pid, ancestor) {
  for (let current = pid; current > 1; current = parentOf(current)) if (current === ancestor) return true;
  return false;
}

function marked() {
  if (!existsSync('/proc/self/environ')) return [];
  const pids = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  const ours = pids.map(Number).filter((pid) => read(pid, 'environ').split('\0').includes(`MATERNITY_CI_MARK=${mark}`));
  return ours.filter((pid) => !descendsFrom(pid, Number(process.argv[2])));
}

function end(pids, signal) {
  for (const pid of pids) {
    try {
      process.kill(pid, signal);
    } catch {
      // ended meanwhile
    }
  }
}

// Servers that were told to stop may still be at it.
let left = marked();
for (let waited = 0; left.length > 0 && waited < 10_000; waited += 200) {
  await delay(200);
  left = marked();
}
for (const pid of left) console.log(`left behind: ${pid} ${read(pid, 'cmdline').replaceAll('\0', ' ')}`);
if (left.length > 0) {
  process.exitCode = 1;
  end(left, 'SIGTERM');
  await delay(3_000);
  end(marked(), 'SIGKILL');
}
