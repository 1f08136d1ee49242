export { createDatabase } from './create-database.ts';
export type { DatabaseOptions, TestDatabase } from './create-database.ts';
export { eventually } from './eventually.ts';
export { freePort } from './free-port.ts';
export { expectNoLeaks, openHandles } from './leaks.ts';
export type { OpenHandles } from './leaks.ts';
export { startRedis } from './start-redis.ts';
export type { TestRedis } from './start-redis.ts';
