import { Storage, type File } from '@google-cloud/storage';
import type { ObjectStorage, StoredObject } from '../app/import-ports.ts';

type Address = { bucket: string; prefix: string };

function addressOf(uri: string): Address {
  const [, bucket = '', prefix = ''] = /^gs:\/\/([^/]+)\/?(.*)$/.exec(uri) ?? [];
  return { bucket, prefix };
}

function objectOf(bucket: string, { name, metadata }: File): StoredObject {
  const { generation = 0, size = 0 } = metadata;
  return { bucket: `gs://${bucket}`, object: name, generation: Number(generation), size: Number(size) };
}

/** Page by page: a bucket may hold more objects than fit into memory. */
async function* listBucket(storage: Storage, uri: string): AsyncGenerator<StoredObject> {
  const { bucket, prefix } = addressOf(uri);
  let pageToken: string | undefined;
  do {
    const query = { prefix, autoPaginate: false, maxResults: 1_000, ...(pageToken === undefined ? {} : { pageToken }) };
    const [files, next] = await storage.bucket(bucket).getFiles(query);
    for (const file of files) {
      // What a console shows as a folder is an object without bytes.
      if (!file.name.endsWith('/')) yield objectOf(bucket, file);
    }
    pageToken = (next as { pageToken?: string } | null)?.pageToken;
  } while (pageToken !== undefined);
}

const isGone = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && (error.code === 404 || error.code === '404');

/** This generation from a byte on; the client checks the checksum of a whole object. */
async function readObject(
  storage: Storage,
  { bucket, object, generation }: StoredObject,
  from: number,
): Promise<AsyncIterable<Uint8Array> | undefined> {
  const file = storage.bucket(addressOf(bucket).bucket).file(object, { generation });
  const found = await file.getMetadata().catch((error: unknown) => {
    if (isGone(error)) return undefined;
    throw error;
  });
  if (!found) return undefined;
  // A range cannot be checked against the checksum of the whole: the profile has, and generations do not change.
  return file.createReadStream(
    from === 0 ? { decompress: false } : { start: from, validation: false, decompress: false },
  );
}

/** @param apiEndpoint of an emulator; unset: Google Cloud, with the credentials of where this runs. */
export function gcsObjects(apiEndpoint: string | undefined): ObjectStorage {
  const storage = new Storage(apiEndpoint === undefined ? {} : { apiEndpoint, projectId: 'local' });
  return {
    list: (uri) => listBucket(storage, uri),
    read: (object, from) => readObject(storage, object, from),
  };
}
