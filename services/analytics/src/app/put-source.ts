import { fieldError, refuseFields, textErrors } from '@maternity/errors';
import { requireRole } from './access.ts';
import type { Call } from './call.ts';
import type { Source, SourceStore } from './import-ports.ts';

export type SourceDraft = Pick<Source, 'name' | 'uri' | 'dataset' | 'suspended'>;

const longestUri = 1_000;

/** Throws with every field that is not usable. */
export function checkSource({ name, uri, dataset }: SourceDraft): void {
  refuseFields([
    ...fieldError('name', !/^[a-z0-9][a-z0-9-]{0,62}$/.test(name), 'must be small letters, digits and hyphens'),
    ...textErrors('uri', uri, longestUri),
    ...fieldError(
      'uri',
      !/^(gs:\/\/[a-z0-9][a-z0-9._-]+|file:\/\/\/)/.test(uri),
      'must begin with gs://bucket or file:///',
    ),
    ...fieldError('dataset', !/^[a-z][a-z0-9_]{0,59}$/.test(dataset), 'must be the name of a dataset'),
  ]);
}

export async function putSource(
  { sources }: { sources: SourceStore },
  { caller }: Call,
  draft: SourceDraft,
): Promise<Source> {
  requireRole(caller, 'admin');
  checkSource(draft);
  return sources.put(draft, 'api');
}
