import type { ChannelPage, Position, Publication } from './protocol.ts';

type Step = 'apply' | 'drop' | 'gap';

export type ChannelReader = {
  /** Positions to come back with. */
  positions(): Record<string, Position>;
  /** Moves on over a publication that is the next one; says what to do with any other. */
  judge(publication: Publication): Step;
  /** Begins anew at a position that the server named. */
  begin(page: ChannelPage): void;
  /** True when the server has sent more than arrived here. */
  isBehind(channel: string, offset: number): boolean;
};

/** Keeps how far each channel was read. Every offset is taken once and in order, whatever arrives. */
export function createChannelReader(initial: Record<string, Position>): ChannelReader {
  const known = new Map(Object.entries(initial));
  return {
    positions: () => Object.fromEntries(known),
    judge: ({ ch, e, o }) => {
      const last = known.get(ch);
      if (last === undefined || last.e !== e || o > last.o + 1) return 'gap';
      if (o <= last.o) return 'drop';
      known.set(ch, { e, o });
      return 'apply';
    },
    begin: ({ ch, e, o }) => {
      if (e !== undefined && o !== undefined) known.set(ch, { e, o });
    },
    isBehind: (channel, offset) => (known.get(channel)?.o ?? 0) < offset,
  };
}
