import type { IncomingHttpHeaders, IncomingMessage } from 'node:http';
import { HttpProblem } from './problem.ts';

const limitBytes = 65_536;
const deepest = 32;
const utf8 = new TextDecoder();

/**
 * The parsed JSON body; undefined when there is none. Refuses what no schema should have to think about. Read in place:
 * express.json, which also knows compression and many encodings, measured a tenth of a cheap request.
 */
export async function readBody(request: IncomingMessage): Promise<unknown> {
  const { headers } = request;
  if (!hasBody(headers)) return undefined;
  if (!isPlainJson(headers)) throw unsupported();
  if (request.destroyed) throw incomplete(); // It left while its token was looked up: no event would ever come.
  const bytes = await collect(request);
  if (bytes.length === 0) return undefined;
  const body = parse(utf8.decode(bytes));
  inspect(body, 1);
  return body;
}

const hasBody = (headers: IncomingHttpHeaders): boolean =>
  headers['transfer-encoding'] !== undefined || (headers['content-length'] ?? '0') !== '0';

const json = /^application\/json[\t ]*(?:;|$)/i;
const charset = /;[\t ]*charset="?([^";\s]+)/i;

function isPlainJson({
  'content-type': type = '',
  'content-encoding': encoding = 'identity',
}: IncomingHttpHeaders): boolean {
  if (type !== 'application/json' && !json.test(type)) return false;
  const [, name = 'utf-8'] = charset.exec(type) ?? [];
  return name.toLowerCase() === 'utf-8' && encoding.toLowerCase() === 'identity';
}

/** A body that is too long is still read to its end, and dropped: a client that only writes would not see the refusal. */
function collect(request: IncomingMessage): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let length = 0;
    request.on('data', (chunk: Buffer) => {
      length += chunk.length;
      if (length <= limitBytes) chunks.push(chunk);
    });
    request.on('end', () => {
      if (length > limitBytes) reject(tooLong());
      else resolve(chunks.length === 1 && chunks[0] ? chunks[0] : Buffer.concat(chunks));
    });
    request.on('close', () => {
      if (!request.complete) reject(incomplete());
    });
  });
}

const tooLong = (): HttpProblem =>
  new HttpProblem(413, 'body-too-large', { detail: `The body is longer than ${limitBytes} bytes.` });
const incomplete = (): HttpProblem =>
  new HttpProblem(400, 'incomplete-body', { detail: 'The body did not arrive whole.' });
const unsupported = (): HttpProblem =>
  new HttpProblem(415, 'unsupported-media-type', {
    detail: 'Send the body as application/json in UTF-8, not compressed.',
  });
const malformed = (detail: string): HttpProblem => new HttpProblem(400, 'malformed-json', { detail });

function parse(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    throw malformed('The body is not valid JSON.');
  }
}

/** Depth ends the recursion early, so that depth can never exhaust the stack. */
function inspect(value: unknown, depth: number): void {
  if (typeof value === 'string') refuseLoneSurrogates(value);
  if (typeof value !== 'object' || value === null) return;
  if (depth > deepest) throw malformed(`The body is nested deeper than ${deepest} levels.`);
  for (const [key, item] of Object.entries(value)) {
    refuseLoneSurrogates(key);
    inspect(item, depth + 1);
  }
}

const loneSurrogate = /\p{Surrogate}/u;

/** Half a character cannot be encoded as UTF-8, so no store could keep it. */
function refuseLoneSurrogates(text: string): void {
  if (loneSurrogate.test(text)) throw malformed('The body holds half a character (a lone surrogate).');
}
