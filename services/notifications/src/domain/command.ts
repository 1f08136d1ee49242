export type Position = { epoch: string; offset: number };
export type Want = { channel: string; since: Position | undefined; limit: number };

export type Command =
  | { kind: 'pong' }
  | { kind: 'connect'; id: number; ticket: string | undefined; resume: string | undefined; wants: Want[] }
  | { kind: 'sub' | 'hist'; id: number; want: Want }
  | { kind: 'unsub'; id: number; channel: string }
  | { kind: 'refresh'; id: number; ticket: string }
  | { kind: 'ack'; id: number | undefined; levels: string[] };

type Json = Record<string, unknown>;
type Parser = (id: number, body: Json) => Command | undefined;

/** Subscriptions in one connect, acknowledgements in one frame. */
export const mostChannels = 32;
export const pageLimit = 100;

const parsers = new Map<string, Parser>([
  ['connect', parseConnect],
  ['sub', (id, body) => withWant(body, (want) => ({ kind: 'sub', id, want }))],
  ['hist', (id, body) => withWant(body, (want) => ({ kind: 'hist', id, want }))],
  ['unsub', (id, { ch }) => (typeof ch === 'string' ? { kind: 'unsub', id, channel: ch } : undefined)],
  ['refresh', (id, { ticket }) => (typeof ticket === 'string' ? { kind: 'refresh', id, ticket } : undefined)],
]);

/** The command in a parsed frame; undefined when there is none. Unknown fields are ignored, unknown commands are not. */
export function commandOf(frame: unknown): Command | undefined {
  if (!isObject(frame)) return undefined;
  const keys = Object.keys(frame);
  if (keys.length === 0) return { kind: 'pong' };
  if (Object.hasOwn(frame, 'ack')) return parseAck(frame);
  const commands = keys.filter((key) => parsers.has(key));
  const [command] = commands;
  const body = command === undefined || commands.length > 1 ? undefined : frame[command];
  if (command === undefined || !isObject(body) || !isId(frame['id'])) return undefined;
  return parsers.get(command)?.(frame['id'], body);
}

const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isId = (value: unknown): value is number => Number.isSafeInteger(value) && Number(value) > 0;
const isOffset = (value: unknown): value is number => Number.isSafeInteger(value) && Number(value) >= 0;
const isOptionalText = (value: unknown): value is string | undefined =>
  value === undefined || typeof value === 'string';

function parseConnect(id: number, body: Json): Command | undefined {
  const own = (key: string): unknown => (Object.hasOwn(body, key) ? body[key] : undefined);
  const [ticket, resume, subs] = [own('ticket'), own('resume'), own('subs') ?? []];
  if (!isOptionalText(ticket) || !isOptionalText(resume) || !Array.isArray(subs)) return undefined;
  const wants = subs.map(parseWant);
  if (!wants.every((want) => want !== undefined)) return undefined;
  return { kind: 'connect', id, ticket, resume, wants };
}

function withWant(body: Json, command: (want: Want) => Command): Command | undefined {
  const want = parseWant(body);
  return want === undefined ? undefined : command(want);
}

function parseWant(value: unknown): Want | undefined {
  if (!isObject(value) || typeof value['ch'] !== 'string') return undefined;
  const { ch: channel, since, limit = pageLimit } = value;
  if (!Number.isSafeInteger(limit) || Number(limit) < 1) return undefined;
  const want = { channel, limit: Math.min(Number(limit), pageLimit) };
  if (since === undefined) return { ...want, since: undefined };
  const position = parsePosition(since);
  return position && { ...want, since: position };
}

function parsePosition(value: unknown): Position | undefined {
  if (!isObject(value)) return undefined;
  const { e: epoch, o: offset } = value;
  return isOffset(offset) && isOptionalText(epoch) ? { epoch: epoch ?? '', offset } : undefined;
}

function parseAck({ id, ack }: Json): Command | undefined {
  if (!Array.isArray(ack) || ack.length > mostChannels || (id !== undefined && !isId(id))) return undefined;
  const levels: string[] = [];
  for (const entry of ack as unknown[]) {
    if (!isObject(entry) || typeof entry['ch'] !== 'string' || !isOffset(entry['o'])) return undefined;
    levels.push(entry['lvl'] === 'seen' ? 'seen' : 'recv');
  }
  return { kind: 'ack', id, levels };
}
