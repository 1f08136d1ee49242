import express, { type Request, type Response } from 'express';
import { HttpProblem } from './problem.ts';

const limitBytes = 65_536;
const deepest = 32;
const parse = express.json({ limit: limitBytes, strict: false, inflate: false });

/** The parsed JSON body; undefined when there is none. Refuses what no schema should have to think about. */
export async function readBody(request: Request, response: Response): Promise<unknown> {
  if (!hasBody(request)) return undefined;
  await new Promise<void>((resolve, reject) => {
    parse(request, response, (error?: unknown) => {
      if (error === undefined) resolve();
      else reject(refusalOf(error));
    });
  });
  const body: unknown = request.body;
  if (body === undefined) throw unsupported();
  inspect(body, 1);
  return body;
}

const hasBody = ({ headers }: Request): boolean =>
  headers['transfer-encoding'] !== undefined || (headers['content-length'] ?? '0') !== '0';

const unsupported = (): HttpProblem =>
  new HttpProblem(415, 'unsupported-media-type', {
    detail: 'Send the body as application/json in UTF-8, not compressed.',
  });
const malformed = (detail: string): HttpProblem => new HttpProblem(400, 'malformed-json', { detail });

function refusalOf(error: unknown): unknown {
  const type = error instanceof Error && 'type' in error ? error.type : undefined;
  switch (type) {
    case 'entity.too.large':
      return new HttpProblem(413, 'body-too-large', { detail: `The body is longer than ${limitBytes} bytes.` });
    case 'entity.parse.failed':
      return malformed('The body is not valid JSON.');
    case 'charset.unsupported':
    case 'encoding.unsupported':
      return unsupported();
    case 'request.aborted':
    case 'request.size.invalid':
      return new HttpProblem(400, 'incomplete-body', { detail: 'The body did not arrive whole.' });
    default:
      return error;
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
