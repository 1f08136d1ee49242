/** The bytes of a file that have been read and not yet used, at their place in it. */
export type SourceBuffer = {
  /** Of `bytes[0]`. */
  readonly offset: number;
  readonly bytes: Buffer;
  readonly ended: boolean;
  /** Reads until there are `length` bytes or no more. */
  fill(length: number): Promise<void>;
  drop(length: number): void;
};

export function sourceBuffer(content: AsyncIterable<Uint8Array>, startAt: number): SourceBuffer {
  const pieces = content[Symbol.asyncIterator]();
  let bytes = Buffer.alloc(0);
  let offset = startAt;
  let ended = false;
  return {
    get offset() {
      return offset;
    },
    get bytes() {
      return bytes;
    },
    get ended() {
      return ended;
    },
    fill: async (length) => {
      const parts: Uint8Array[] = [bytes];
      let filled = bytes.length;
      while (!ended && filled < length) {
        const next = await pieces.next();
        if (next.done) ended = true;
        else {
          parts.push(next.value);
          filled += next.value.length;
        }
      }
      if (parts.length > 1) bytes = Buffer.concat(parts, filled);
    },
    drop: (length) => {
      bytes = bytes.subarray(length);
      offset += length;
    },
  };
}
