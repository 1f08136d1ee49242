import { useEffect, useRef, useState } from 'react';
import type { Session } from '../session/session.ts';
import { createPump, type Pump } from './pump.ts';
import { loadReport, type Report } from './report.ts';

type Loaded<Name extends string> = { reports: Partial<Record<Name, Report>>; problem: string | undefined };

/** However fast the day moves; its first change is followed at once. */
const paceMs = 1_000;

/**
 * Reports by path, loaded again whenever `moved` changes. While they load the ones before stay: numbers never vanish.
 * @param paths a stable object.
 */
export function useReports<Name extends string>(
  session: Session,
  paths: Record<Name, string>,
  moved: unknown,
): Loaded<Name> {
  const [loaded, setLoaded] = useState<Loaded<Name>>({ reports: {}, problem: undefined });
  const pump = useRef<Pump>(undefined);
  useEffect(() => {
    let current = true;
    const load = async (): Promise<void> => {
      try {
        const reports = await loadAll(session, paths);
        if (current) setLoaded({ reports, problem: undefined });
      } catch (error) {
        const problem = error instanceof Error ? error.message : String(error);
        if (current) setLoaded((before) => ({ ...before, problem }));
      }
    };
    const made = createPump(load, paceMs);
    pump.current = made;
    made.nudge();
    return () => {
      current = false;
      made.stop();
    };
  }, [session, paths]);
  useEffect(() => pump.current?.nudge(), [moved]);
  return loaded;
}

async function loadAll<Name extends string>(
  session: Session,
  paths: Record<Name, string>,
): Promise<Record<Name, Report>> {
  const names = Object.keys(paths) as Name[];
  const reports = await Promise.all(names.map(async (name) => [name, await loadReport(session, paths[name])]));
  return Object.fromEntries(reports) as Record<Name, Report>;
}
