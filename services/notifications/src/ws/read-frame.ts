import { commandOf, type Command } from '../domain/command.ts';
import { isPlainlyNested } from '../domain/json-depth.ts';

const mostBytes = 4_096;
const mostDepth = 32;

/**
 * The command in a text message; undefined for everything else.
 * JSON.parse makes "__proto__" an own key like any other, and no key that is not known is ever copied.
 */
export function readFrame(text: string): Command | undefined {
  if (Buffer.byteLength(text) > mostBytes || !isPlainlyNested(text, mostDepth)) return undefined;
  try {
    return commandOf(JSON.parse(text));
  } catch {
    return undefined;
  }
}
