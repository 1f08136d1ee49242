import type { EChartsCoreOption } from 'echarts/core';
import { daysOf, type DateRange } from './date-range.ts';
import { numberOf, type Report } from './report.ts';

/** Colours that stay apart for people who see few, on light and on dark. */
const colours = ['#0f766e', '#b45309', '#6d28d9', '#be123c', '#0369a1', '#4d7c0f'];

const common = {
  color: colours,
  aria: { enabled: true },
  animationDuration: 200,
  grid: { left: 8, right: 16, top: 24, bottom: 8, containLabel: true },
  // Drawn into the canvas: markup with style attributes is what the page's policy forbids.
  tooltip: { trigger: 'axis', renderMode: 'richText', axisPointer: { type: 'shadow' } },
} as const;

export function incomeByDay(report: Report, range: DateRange): EChartsCoreOption {
  const amounts = new Map(report.rows.map((row) => [row.key, numberOf(row, 'amount')]));
  const days = daysOf(range);
  return {
    ...common,
    xAxis: { type: 'category', data: days },
    yAxis: { type: 'value', name: report.currency },
    series: [{ name: 'Income', type: 'bar', data: days.map((day) => amounts.get(day) ?? 0) }],
  };
}

const mostBars = 12;

/** The largest first; what does not fit is added up, so that the bars still come to the total. */
export function incomeBy(report: Report): EChartsCoreOption {
  const sorted = report.rows.toSorted((a, b) => numberOf(b, 'amount') - numberOf(a, 'amount'));
  const shown = sorted.slice(0, mostBars).map((row) => ({ label: row.label, amount: numberOf(row, 'amount') }));
  const rest = sorted.slice(mostBars).reduce((sum, row) => sum + Math.round(numberOf(row, 'amount') * 100), 0) / 100;
  const bars = [...shown, ...(rest === 0 ? [] : [{ label: 'all others', amount: rest }])].reverse();
  return {
    ...common,
    xAxis: { type: 'value', name: report.currency },
    yAxis: { type: 'category', data: bars.map(({ label }) => label), axisLabel: { width: 140, overflow: 'truncate' } },
    series: [{ name: 'Income', type: 'bar', data: bars.map(({ amount }) => amount) }],
  };
}

const stages = [
  ['requested', 'Requested'],
  ['approved', 'Approved'],
  ['completed', 'Completed'],
  ['rejected', 'Rejected'],
  ['cancelled', 'Cancelled'],
  ['expired', 'Expired'],
  ['noShow', 'No-show'],
] as const;

export function lobbyFunnel(report: Report): EChartsCoreOption {
  const bars = stages.toReversed();
  return {
    ...common,
    xAxis: { type: 'value', minInterval: 1 },
    yAxis: { type: 'category', data: bars.map(([, label]) => label) },
    series: [{ name: 'Visits', type: 'bar', data: bars.map(([name]) => numberOf(report.totals, name)) }],
  };
}

export function birthsByMethod(report: Report): EChartsCoreOption {
  return {
    ...common,
    tooltip: { trigger: 'item', renderMode: 'richText' },
    series: [
      {
        name: 'Births',
        type: 'pie',
        radius: ['35%', '60%'],
        animation: false,
        label: { formatter: '{b}\n{c}', overflow: 'none' },
        data: report.rows.map((row) => ({ name: row.label, value: numberOf(row, 'count') })),
      },
    ],
  };
}
