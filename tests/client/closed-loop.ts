/** `clients` workers that each do one thing after the other until the time is over. @returns how often it was done. */
export async function closedLoop(
  clients: number,
  seconds: number,
  work: (count: number, client: number) => Promise<unknown>,
): Promise<number> {
  const until = performance.now() + seconds * 1_000;
  let count = 0;
  const worker = async (client: number): Promise<void> => {
    while (performance.now() < until) {
      count += 1;
      await work(count, client);
    }
  };
  await Promise.all(Array.from({ length: clients }, (_, client) => worker(client)));
  return count;
}
