import type { DashboardData, State } from '@maternity/realtime-client';
import type { ReactElement } from 'react';

const lights: Record<State, string> = {
  live: 'live',
  connecting: 'connecting …',
  waiting: 'no connection, trying again …',
  stopped: 'stopped',
};

const counts = [
  ['requested', 'Requested'],
  ['approved', 'Approved'],
  ['completed', 'Completed'],
  ['rejected', 'Rejected'],
  ['cancelled', 'Cancelled'],
  ['noShow', 'No-show'],
] as const;
const unknown = '–';

/** Today, as it moves. */
export function Tiles({ snapshot, state }: { snapshot: DashboardData | undefined; state: State }): ReactElement {
  const today = snapshot?.today;
  const money = new Intl.NumberFormat(undefined, { style: 'currency', currency: snapshot?.currency || 'EUR' });
  const tiles = [
    ['Income today', today ? money.format(today.income) : unknown],
    ['Waiting now', String(snapshot?.waiting ?? unknown)],
    ...counts.map(([name, label]) => [label, String(today?.[name] ?? unknown)] as const),
  ] as const;
  return (
    <section className="tiles" aria-label="Today">
      {tiles.map(([label, value]) => (
        <div className="card tile" key={label}>
          <span>{label}</span>
          <strong data-tile={label}>{value}</strong>
        </div>
      ))}
      <p className={`light ${state}`} role="status">
        {lights[state]}
      </p>
    </section>
  );
}
