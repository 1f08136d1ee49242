import { commandOf, type Command } from '../domain/command.ts';
import { isShallow } from '../domain/json-depth.ts';

const mostBytes = 4_096;
const mostDepth = 32;

/**
 * The command in a text message; undefined for everything else.
 * JSON.parse makes "__proto__" an own key like any other, and no key that is not known is ever copied.
 */
export function readFrame(text: string): Command | undefined {
  // No character takes more than three bytes a unit: the count is needed for few.
  if (text.length * 3 > mostBytes && Buffer.byteLength(text) > mostBytes) return undefined;
  try {
    const frame: unknown = JSON.parse(text);
    return isShallow(frame, mostDepth) ? commandOf(frame) : undefined;
  } catch {
    return undefined;
  }
}
