type Check = { title: string; found: string; isOk: boolean };

/** What a run has to show: prints each finding as it comes. */
export type Checks = { expect: (title: string, found: number | string, isOk: boolean) => void; list: Check[] };

export function newChecks(): Checks {
  const list: Check[] = [];
  return {
    list,
    expect: (title, found, isOk) => {
      list.push({ title, found: String(found), isOk });
      console.log(`${isOk ? 'ok    ' : 'FAILED'} ${title}: ${found}`);
    },
  };
}
