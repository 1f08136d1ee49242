import { connectRealtime, type DashboardData, type State } from '@maternity/realtime-client';
import { useEffect, useState } from 'react';
import type { Session } from '../session/session.ts';

type Live = { snapshot: DashboardData | undefined; state: State };

/** The state of today as it is told, and whether the line to it stands. */
export function useSnapshot(session: Session): Live {
  const [live, setLive] = useState<Live>({ snapshot: undefined, state: 'connecting' });
  useEffect(() => {
    const client = connectRealtime({
      ticket: async () => {
        const { data } = await session.api.POST('/api/v1/realtime/tickets', { body: {} });
        if (!data) throw new Error('no ticket');
        return data;
      },
    });
    client.on('snapshot', ({ d }) => setLive((before) => ({ ...before, snapshot: d })));
    client.on('state', (state) => setLive((before) => ({ ...before, state })));
    return () => client.stop();
  }, [session]);
  return live;
}
