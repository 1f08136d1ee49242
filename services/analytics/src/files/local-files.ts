import { constants, type BigIntStats } from 'node:fs';
import { lstat, open, opendir } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { invalid } from '@maternity/errors';
import type { ObjectStorage, StoredObject } from '../app/import-ports.ts';

const scheme = 'file://';

/** A file has no generations: the moment of its last change, in microseconds, stands for one. */
const generationOf = ({ mtimeNs, ctimeNs }: BigIntStats): number =>
  Number((mtimeNs > ctimeNs ? mtimeNs : ctimeNs) / 1_000n);

const bucketOf = (folder: string): string => pathToFileURL(folder).href;

/** A file that was named, as the object that its folder's listing would show. */
export async function localObject(path: string): Promise<StoredObject> {
  const stats = await lstat(path, { bigint: true });
  return {
    bucket: bucketOf(dirname(path)),
    object: basename(path),
    generation: generationOf(stats),
    size: Number(stats.size),
  };
}

/** Where to look, and how the names begin that count; a folder is meant with all it holds, like a bucket's prefix. */
async function placeOf(uri: string): Promise<{ folder: string; prefix: string; only: boolean }> {
  const path = fileURLToPath(uri);
  const stats = await lstat(path).catch(() => undefined);
  if (stats?.isDirectory()) return { folder: path, prefix: '', only: false };
  return { folder: dirname(path), prefix: basename(path), only: stats?.isFile() === true };
}

/** CSV files of a folder, not of folders in it; symbolic links are left alone. */
async function* listFolder(uri: string): AsyncGenerator<StoredObject> {
  const { folder, prefix, only } = await placeOf(uri);
  const names: string[] = [];
  for await (const entry of await opendir(folder)) {
    const wanted = only ? entry.name === prefix : entry.name.startsWith(prefix) && /\.(csv|tsv|txt)$/i.test(entry.name);
    if (entry.isFile() && wanted) names.push(entry.name);
  }
  for (const name of names.sort()) yield await localObject(join(folder, name));
}

/** Opened once somebody reads, closed once nobody does. */
async function* readFrom(path: string, object: StoredObject, from: number): AsyncGenerator<Uint8Array> {
  const file = await open(path, constants.O_RDONLY | constants.O_NOFOLLOW);
  try {
    const found = generationOf(await file.stat({ bigint: true }));
    if (found !== object.generation) throw invalid('object-gone', 'The file has changed since it was found.');
    for await (const piece of file.createReadStream({ start: from, highWaterMark: 256 * 1024, autoClose: false })) {
      yield piece as Uint8Array;
    }
  } finally {
    await file.close();
  }
}

/** The file as it was listed; undefined when it has changed or is gone. */
async function readFile(object: StoredObject, from: number): Promise<AsyncIterable<Uint8Array> | undefined> {
  const path = join(fileURLToPath(object.bucket), object.object);
  const stats = await lstat(path, { bigint: true }).catch(() => undefined);
  return stats && generationOf(stats) === object.generation ? readFrom(path, object, from) : undefined;
}

export const localFiles = (): ObjectStorage => ({ list: listFolder, read: readFile });

/** The storage of an address by its scheme. */
export function storageByScheme(files: ObjectStorage, buckets: ObjectStorage): ObjectStorage {
  const of = (uri: string): ObjectStorage => (uri.startsWith(scheme) ? files : buckets);
  return {
    list: (uri) => of(uri).list(uri),
    read: (object, from) => of(object.bucket).read(object, from),
  };
}
