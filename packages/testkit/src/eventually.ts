import { setTimeout } from 'node:timers/promises';

type Asked<T> = { answer?: { value: T }; error?: unknown };

/**
 * Asks `condition` again until it neither throws nor answers false, and resolves with its answer. Rejects with its
 * last error when that takes longer than `timeoutMs` (5 s).
 */
export async function eventually<T>(condition: () => T | Promise<T>, { timeoutMs = 5_000 } = {}): Promise<T> {
  const deadline = Date.now() + timeoutMs;
  for (;;) {
    const { answer, error } = await ask(condition);
    if (answer !== undefined) return answer.value;
    if (Date.now() >= deadline) throw error;
    await setTimeout(10);
  }
}

async function ask<T>(condition: () => T | Promise<T>): Promise<Asked<T>> {
  try {
    const value = await condition();
    return value === false ? { error: new Error('The condition stayed false') } : { answer: { value } };
  } catch (error) {
    return { error };
  }
}
