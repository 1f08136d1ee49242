import type { Replica, ReplicaDeclaration } from '../domain/replica.ts';
import type { Call } from './call.ts';

export type ReplicaStore = {
  list(): Promise<Replica[]>;
  /** By name. Refuses an environment key that another replica has. */
  put(call: Call, declaration: ReplicaDeclaration): Promise<Replica>;
  /** Whether there was one. A step of it that is under way ends as failed. */
  delete(call: Call, name: string): Promise<boolean>;
  /** Makes what a file declares true, and takes back what it declared before. */
  putAllOfFile(declarations: ReplicaDeclaration[]): Promise<void>;
};
