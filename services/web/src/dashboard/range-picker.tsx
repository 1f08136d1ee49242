import { useState, type ReactElement } from 'react';
import { lastDays, rangeProblem, type DateRange } from './date-range.ts';

type RangePickerProps = { range: DateRange; today: string; onPick: (range: DateRange) => void };

const choices = [7, 30, 90, 365];

export function RangePicker({ range, today, onPick }: RangePickerProps): ReactElement {
  const [draft, setDraft] = useState(range);
  const problem = rangeProblem(draft);
  const choose = (next: DateRange): void => {
    setDraft(next);
    onPick(next);
  };
  return (
    <section className="range" aria-label="Days">
      <label>
        From{' '}
        <input type="date" value={draft.from} onChange={({ target }) => choose({ ...draft, from: target.value })} />
      </label>
      <label>
        to <input type="date" value={draft.to} onChange={({ target }) => choose({ ...draft, to: target.value })} />
      </label>
      {choices.map((days) => (
        <button type="button" key={days} onClick={() => choose(lastDays(today, days))}>
          {days} days
        </button>
      ))}
      {problem === undefined ? null : <span role="alert">{problem}</span>}
    </section>
  );
}
