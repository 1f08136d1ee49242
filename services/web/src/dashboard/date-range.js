const dayMs = 86_400_000;
const dayAfter = (day, days) => new Date(Date.parse(`${day}T00:00:00Z`) + days * dayMs).toISOString().slice(0, 10);
export const lastDays = (today, days) => ({ from: dayAfter(today, 1 - days), to: today });
/** Every day of a range, so that a day without income is seen as one. */
export function daysOf({ from, to }) {
    const days = [];
    for (let day = from; day <= to && days.length < 3_660; day = dayAfter(day, 1))
        days.push(day);
    return days;
}
/** What is wrong with a range, in words for a person. */
export function rangeProblem({ from, to }) {
    if (from === '' || to === '')
        return 'Choose both days.';
    if (from > to)
        return 'The first day is after the last.';
    return daysOf({ from, to }).length >= 3_660 ? 'At most ten years at a time.' : undefined;
}
//# sourceMappingURL=date-range.js.map