import type { Log } from '@maternity/kit';
import type { CreateEngine } from './engine.ts';
import { engineInfo } from './metrics.ts';
import { loadUwsEngine } from './uws-engine.ts';
import { createWsEngine } from './ws-engine.ts';

export type EngineChoice = 'auto' | 'native' | 'ws';

/** `native` throws where it cannot load; `auto` then serves with the fallback and says so. */
export function openEngine(choice: EngineChoice, log: Log): CreateEngine {
  const create = choice === 'ws' ? createWsEngine : (tryNative(choice, log) ?? createWsEngine);
  engineInfo.set({ engine: create === createWsEngine ? 'ws' : 'native' }, 1);
  return create;
}

function tryNative(choice: EngineChoice, log: Log): CreateEngine | undefined {
  try {
    return loadUwsEngine();
  } catch (error) {
    if (choice === 'native') throw error;
    log.error(
      { err: error, 'event.action': 'engine-fallback' },
      'the native WebSocket engine cannot be used: serving with the slower fallback',
    );
    return undefined;
  }
}
