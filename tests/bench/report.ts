import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus, totalmem, type } from 'node:os';
import { join } from 'node:path';
import { root } from '../platform/root.ts';
import { shown } from './series.ts';
import type { Results, Row } from './series.ts';

const columns = ['case', 'ours', 'peer', 'ratio or figure (min–max)', 'floor', 'goal', 'strangers', 'verdict'];

export const missed = ({ median, floor, bound }: Row): boolean => !within(median, floor, bound);

function within(figure: number, limit: number, bound: Row['bound']): boolean {
  return bound === 'least' ? figure >= limit : figure <= limit;
}

function verdict(row: Row): string {
  if (missed(row)) return 'MISSED';
  if (row.goal === undefined) return 'ok';
  return within(row.median, row.goal, row.bound) ? 'goal' : 'floor';
}

function cells(row: Row): string[] {
  const sign = row.bound === 'least' ? '≥' : '≤';
  const spread = row.least === row.most ? '' : ` (${shown(row.least)}–${shown(row.most)})`;
  return [
    row.title,
    `${shown(row.ours)} ${row.unit}`.trim(),
    row.peer === undefined ? '–' : `${shown(row.peer)} ${row.unit}`,
    `${shown(row.median)}${spread}`,
    `${sign} ${row.floor}`,
    row.goal === undefined ? '–' : `${sign} ${row.goal}`,
    `${row.strangers.toFixed(1)} cores`,
    verdict(row),
  ];
}

export function table({ rows }: Results): string {
  const lines = [columns, ...rows.map(cells)];
  const widths = columns.map((_, column) => Math.max(...lines.map((line) => line[column]?.length ?? 0)));
  const line = (texts: string[]): string =>
    `| ${texts.map((text, column) => text.padEnd(widths[column] ?? 0)).join(' | ')} |`;
  const rule = `|${widths.map((width) => '-'.repeat(width + 2)).join('|')}|`;
  const [head = columns, ...rest] = lines;
  return [line(head), rule, ...rest.map(line)].join('\n');
}

export function machine(postgresVersion: string): string {
  const processors = cpus();
  return (
    `${processors.length} cores (${processors[0]?.model.trim() ?? 'unknown'}), ` +
    `${Math.round(totalmem() / 2 ** 30)} GB memory, ${type()}, Node ${process.versions.node}` +
    (postgresVersion ? `, PostgreSQL ${postgresVersion} with fsync` : '')
  );
}

export type Report = { name: string; machine: string; rounds: number; seconds: number; results: Results };

export function writeReport({ name, machine, rounds, seconds, results }: Report): void {
  const folder = join(root, 'docs/benchmarks');
  mkdirSync(folder, { recursive: true });
  const text = `# npm run bench -- ${name}

Written by the benchmark itself on ${new Date().toISOString().slice(0, 10)}: do not edit.

Machine: ${machine}. Clients, servers and stores share it, so only ratios say something. ${rounds} rounds of
${seconds} s for each side, interleaved; ratios are medians over the rounds, with the least and the most.
"strangers" is what processes outside the run used of the machine: above 0.2 cores, measure again.

${table(results)}

${results.remarks.map((remark) => `- ${remark}`).join('\n')}
`;
  writeFileSync(join(folder, `${name}.md`), `${text.trimEnd()}\n`);
}
