import { appointmentsProto } from '@maternity/contracts';
import { serverStream } from '@maternity/kit';
import { serveStandIn } from './serve-stand-in.ts';
import { createSessionFeed } from './session-feed.ts';
import { createData } from './stand-in-data.ts';
import { people } from './stand-in-people.ts';
import { sessions } from './stand-in-sessions.ts';
import { visits } from './stand-in-visits.ts';
/** appointments from memory: its contract, one record a question, no rules of time. */
export async function startStandIn(log, port = 0) {
    const data = createData();
    const { follow, revoke, silence } = createSessionFeed();
    const draining = new AbortController();
    const { AccountService, AppointmentService, DirectoryService, SessionFeedService } = appointmentsProto();
    const served = await serveStandIn({
        log,
        port,
        draining,
        works: { ...people(data), ...visits(data), ...sessions(data, revoke) },
        services: [AccountService.service, AppointmentService.service, DirectoryService.service],
        streams: [[SessionFeedService.service, { Follow: serverStream({ log, draining: draining.signal }, follow) }]],
    });
    return { ...served, data, revoke, silence };
}
//# sourceMappingURL=stand-in.js.map