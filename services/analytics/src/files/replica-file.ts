import { readFile } from 'node:fs/promises';
import { parse } from 'yaml';
import { z } from 'zod';
import { invalid } from '@maternity/errors';
import { checkDeclaration, type ReplicaDeclaration } from '../domain/replica.ts';

const file = z.strictObject({
  replicas: z
    .array(
      z.strictObject({
        name: z.string(),
        engine: z.string().default('postgres'),
        urlEnvironmentKey: z.string(),
        datasets: z.array(z.string()).default([]),
        // A day, and two hours for the refresh itself.
        maximumStalenessSeconds: z.int().default(93_600),
        suspended: z.boolean().default(false),
      }),
    )
    .max(100),
});

/** The replicas that a YAML or JSON file declares; throws with the place of what is wrong with it. */
export async function readReplicaFile(path: string): Promise<ReplicaDeclaration[]> {
  const result = file.safeParse(parse(await readFile(path, 'utf8')));
  if (!result.success) {
    const errors = result.error.issues.map((issue) => ({ path: issue.path.join('.'), message: issue.message }));
    throw invalid(
      'bad-replicas-file',
      `REPLICAS_FILE is not usable: ${errors.map(({ path }) => path).join(', ')}.`,
      errors,
    );
  }
  const { replicas } = result.data;
  for (const replica of replicas) checkDeclaration(replica);
  return replicas;
}
