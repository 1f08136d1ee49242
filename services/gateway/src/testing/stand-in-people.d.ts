import type { Works } from './serve-stand-in.ts';
import type { Data } from './stand-in-data.ts';
export declare function people(data: Data): Works;
