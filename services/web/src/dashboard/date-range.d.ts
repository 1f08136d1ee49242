/** Both days inclusive, YYYY-MM-DD on the hospital's calendar. */
export type DateRange = {
    from: string;
    to: string;
};
export declare const lastDays: (today: string, days: number) => DateRange;
/** Every day of a range, so that a day without income is seen as one. */
export declare function daysOf({ from, to }: DateRange): string[];
/** What is wrong with a range, in words for a person. */
export declare function rangeProblem({ from, to }: DateRange): string | undefined;
