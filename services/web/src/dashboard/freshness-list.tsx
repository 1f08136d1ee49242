import type { ReactElement } from 'react';
import type { Freshness } from './report.ts';

type FreshnessListProps = { freshness: readonly Freshness[]; generation: number | undefined };

/** How old each source is: a number that nobody can date is worth little. */
export function FreshnessList({ freshness, generation }: FreshnessListProps): ReactElement {
  const time = new Intl.DateTimeFormat(undefined, { dateStyle: 'short', timeStyle: 'medium' });
  return (
    <section className="card" aria-label="Freshness">
      <h2>How fresh</h2>
      <table>
        <tbody>
          {freshness.map(({ source, asOf, stale }) => (
            <tr key={source} className={stale ? 'stale' : ''}>
              <th scope="row">{source}</th>
              <td>{asOf === null ? 'never' : time.format(new Date(asOf))}</td>
              <td>{stale ? 'stale' : 'fresh'}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {generation ? <p className="quiet">Generation {generation}</p> : null}
    </section>
  );
}
