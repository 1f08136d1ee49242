import { useMemo, useState, type ReactElement } from 'react';
import type { Session } from '../session/session.ts';
import { birthsByMethod, incomeBy, incomeByDay, lobbyFunnel } from './chart-options.ts';
import { Chart } from './chart.tsx';
import { lastDays, rangeProblem, type DateRange } from './date-range.ts';
import { FreshnessList } from './freshness-list.tsx';
import { RangePicker } from './range-picker.tsx';
import { reportPath, saveCsv, type Report } from './report.ts';
import { Tiles } from './tiles.tsx';
import { useReports } from './use-reports.ts';
import { useSnapshot } from './use-snapshot.ts';

const pathsOf = (range: DateRange) => ({
  day: reportPath('income', range, 'day'),
  doctor: reportPath('income', range, 'doctor'),
  type: reportPath('income', range, 'type'),
  lobby: reportPath('appointments', range, 'day'),
  births: reportPath('births', range, 'method'),
});

const today = (): string => new Date().toLocaleDateString('sv-SE');

/** What the head of the hospital opens in the morning: today as it moves, and any range of days in pictures. */
export function Dashboard({ session }: { session: Session }): ReactElement {
  const [range, setRange] = useState(() => lastDays(today(), 30));
  const { snapshot, state } = useSnapshot(session);
  const paths = useMemo(() => pathsOf(range), [range]);
  const { reports, problem } = useReports(session, paths, snapshot);
  const save = (name: keyof typeof paths): void =>
    void saveCsv(session, paths[name], `${name}-${range.from}-${range.to}.csv`);
  const draw = <Option,>(report: Report | undefined, option: (report: Report) => Option): Option | undefined =>
    report && option(report);
  const options = useMemo(
    () => ({
      day: draw(reports.day, (report) => incomeByDay(report, range)),
      doctor: draw(reports.doctor, incomeBy),
      type: draw(reports.type, incomeBy),
      lobby: draw(reports.lobby, lobbyFunnel),
      births: draw(reports.births, birthsByMethod),
    }),
    [reports, range],
  );
  const pick = (next: DateRange): void => {
    if (rangeProblem(next) === undefined) setRange(next);
  };
  return (
    <main className="dashboard">
      <Tiles snapshot={snapshot} state={state} />
      <RangePicker range={range} today={today()} onPick={pick} />
      {problem === undefined ? null : <p role="alert">{problem}</p>}
      <div className="charts">
        <Chart title="Income by day" option={options.day} onSave={() => save('day')} />
        <Chart title="Income by doctor" option={options.doctor} onSave={() => save('doctor')} />
        <Chart title="Income by type" option={options.type} onSave={() => save('type')} />
        <Chart title="The lobby" option={options.lobby} onSave={() => save('lobby')} />
        <Chart title="Births" option={options.births} onSave={() => save('births')} />
        <FreshnessList
          freshness={reports.day?.freshness ?? snapshot?.freshness ?? []}
          generation={reports.day?.generation}
        />
      </div>
    </main>
  );
}
