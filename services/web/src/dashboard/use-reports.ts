import { useEffect, useRef, useState } from 'react';
import type { Session } from '../session/session.ts';
import { loadReport, type Report } from './report.ts';

type Loaded<Name extends string> = { reports: Partial<Record<Name, Report>>; problem: string | undefined };

/** At most so often, however fast the day moves; the first change is followed at once. */
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
  const lastAt = useRef(0);
  useEffect(() => {
    let current = true;
    const load = async (): Promise<void> => {
      lastAt.current = performance.now();
      const names = Object.keys(paths) as Name[];
      const reports = await Promise.all(
        names.map(async (name) => [name, await loadReport(session, paths[name])] as const),
      );
      if (!current) return;
      setLoaded({ reports: Object.fromEntries(reports) as Record<Name, Report>, problem: undefined });
    };
    const wait = Math.max(0, lastAt.current + paceMs - performance.now());
    const timer = setTimeout(() => {
      load().catch((error: unknown) => {
        if (current)
          setLoaded((before) => ({ ...before, problem: error instanceof Error ? error.message : String(error) }));
      });
    }, wait);
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [session, paths, moved]);
  return loaded;
}
