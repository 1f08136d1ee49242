import { dirname, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { z } from 'zod';
import { invalid } from '@maternity/errors';
import { readYaml } from './contract-yaml.ts';

const sourcesShape = z.strictObject({
  sources: z.array(
    z.strictObject({
      name: z.string(),
      uri: z.string(),
      dataset: z.string(),
      suspended: z.boolean().default(false),
    }),
  ),
});

export type SourceDeclaration = z.output<typeof sourcesShape>['sources'][number];

/** @param file where the text stands: an address that begins with ./ is beside it. */
export function sourcesFromYaml(text: string, file: string): SourceDeclaration[] {
  const parsed = sourcesShape.safeParse(readYaml(text));
  if (!parsed.success)
    throw invalid('invalid-sources', `The list of sources is not usable: ${z.prettifyError(parsed.error)}`);
  return parsed.data.sources.map((source) => ({ ...source, uri: absolute(source.uri, file) }));
}

const absolute = (uri: string, file: string): string =>
  uri.startsWith('./') ? pathToFileURL(resolve(dirname(file), uri)).href : uri;
