import { unavailable } from '@maternity/errors';

type GatherOptions = {
  /** Sends in flight at once. */
  lanes: number;
  /** Items in one send. */
  most: number;
  /** Items that may wait for a lane. */
  mostWaiting: number;
};

type Waiting<Item, Answer> = {
  item: Item;
  resolve: (answer: Answer) => void;
  reject: (error: unknown) => void;
};

/**
 * Sends items together that would wait for each other anyway: nobody waits for company, whoever comes while all lanes
 * are taken shares the next free one.
 * @param send answers in the order of its items; when it fails, so does each of them.
 */
export function gather<Item, Answer>(
  send: (items: Item[]) => Promise<Answer[]>,
  { lanes, most, mostWaiting }: GatherOptions,
): (item: Item) => Promise<Answer> {
  const queue: Waiting<Item, Answer>[] = [];
  let taken = 0;
  let planned = false;

  const sendSome = async (): Promise<void> => {
    taken += 1;
    await answerAll(queue.splice(0, most), send);
    taken -= 1;
    fillLanes();
  };
  const fillLanes = (): void => {
    while (taken < lanes && queue.length > 0) void sendSome();
  };

  return (item) => {
    if (queue.length >= mostWaiting) {
      throw unavailable('database-busy', 'The database has more work than it can take; try again shortly.');
    }
    return new Promise((resolve, reject) => {
      queue.push({ item, resolve, reject });
      if (planned) return;
      planned = true;
      // After this turn of the loop: what it brought goes together.
      setImmediate(() => {
        planned = false;
        fillLanes();
      });
    });
  };
}

async function answerAll<Item, Answer>(
  together: Waiting<Item, Answer>[],
  send: (items: Item[]) => Promise<Answer[]>,
): Promise<void> {
  try {
    const answers = await send(together.map(({ item }) => item));
    if (answers.length !== together.length) {
      throw new Error(`${together.length} items were sent and ${answers.length} answered`);
    }
    together.forEach(({ resolve }, place) => {
      resolve(answers[place] as Answer);
    });
  } catch (error) {
    for (const { reject } of together) reject(error);
  }
}
