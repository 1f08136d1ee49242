import type { ServiceDefinition, UntypedServiceImplementation } from '@grpc/grpc-js';
import { type Caller } from '@maternity/contracts';
import { type GrpcServer, type Log } from '@maternity/kit';
/** What a test can see of a stand-in and do to it. */
export type Watched = GrpcServer & {
    /** Every call with who made it. */
    calls: {
        method: string;
        request: unknown;
        caller: Caller;
        traceparent: string;
        key: string | undefined;
    }[];
    /** Done before the next call is answered; what it throws is the answer. */
    beforeNext(work: () => Promise<void> | void): void;
};
export type Works = Record<string, (request: never, caller: Caller) => unknown>;
type Served = {
    log: Log;
    port: number;
    draining: AbortController;
    works: Works;
    services: ServiceDefinition[];
    streams?: [ServiceDefinition, UntypedServiceImplementation][];
};
/** Answers from `works`, one record a question; a write under a key that it knows gets the first answer again. */
export declare function serveStandIn({ log, works, services, streams, ...rest }: Served): Promise<Watched>;
export {};
