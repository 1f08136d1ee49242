import type { Position } from './command.ts';

/** Where a channel stands. `first` is the oldest offset still kept, 0 where there is none. */
export type ChannelState = { epoch: string; top: number; first: number };

export type Verdict = 'recovered' | 'fresh' | 'epoch' | 'trimmed' | 'ahead';

/**
 * Whether all that a reader lacks is there. Recovery is whole or refused, never a hole.
 * A reader at the very beginning need not know the epoch: everything from 1 to the top is whole in any.
 */
export function judge(since: Position | undefined, state: ChannelState): Verdict {
  if (since === undefined) return 'fresh';
  const sameEpoch = since.epoch === state.epoch || (since.epoch === '' && since.offset === 0);
  if (!sameEpoch) return 'epoch';
  if (since.offset > state.top) return 'ahead';
  const whole = since.offset === state.top || (state.first > 0 && state.first <= since.offset + 1);
  return whole ? 'recovered' : 'trimmed';
}
