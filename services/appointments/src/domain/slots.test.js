import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { defaultWeekly, parseWeekly } from './schedule.ts';
import { checkSlotRange, freeSlots, isBookable } from './slots.ts';
import { dayAt, instantOf, weekdayOf } from './time-zone.ts';
const minuteMs = 60_000;
const hourMs = 3_600_000;
const dayMs = 86_400_000;
const calendar = (timeZone, weekly = defaultWeekly) => ({
    timeZone,
    active: true,
    scheduleVersion: 1,
    weekly,
    timeOff: [],
});
const everyDay = (fromMinute, toMinute) => [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({ weekday, fromMinute, toMinute }));
const iso = (instants) => instants.map(({ start }) => new Date(start).toISOString());
const at = (text) => Date.parse(text);
describe('the wall clock of a zone', () => {
    it('turns a reading in a gap into the moment of the change', () => {
        const day = dayAt('Europe/Berlin', at('2026-03-29T12:00:00Z'));
        expect(instantOf('Europe/Berlin', day, 150)).toBe(at('2026-03-29T01:00:00Z'));
        expect(instantOf('Europe/Berlin', day, 120)).toBe(at('2026-03-29T01:00:00Z'));
        expect(instantOf('Europe/Berlin', day, 180)).toBe(at('2026-03-29T01:00:00Z'));
        expect(instantOf('Europe/Berlin', day, 181)).toBe(at('2026-03-29T01:01:00Z'));
    });
    it('turns a reading that comes twice into the earlier instant', () => {
        const day = dayAt('Europe/Berlin', at('2026-10-25T12:00:00Z'));
        expect(instantOf('Europe/Berlin', day, 150)).toBe(at('2026-10-25T00:30:00Z'));
        expect(instantOf('Europe/Berlin', day, 180)).toBe(at('2026-10-25T02:00:00Z'));
    });
    it('begins a day that has no midnight when its first hour begins', () => {
        const day = dayAt('America/Santiago', at('2026-09-06T12:00:00Z'));
        expect(new Date(instantOf('America/Santiago', day, 0)).toISOString()).toBe('2026-09-06T04:00:00.000Z');
    });
    it('knows the weekday of any day', () => {
        expect([-4, -1, 0, 3, 20_000].map(weekdayOf)).toEqual([7, 3, 4, 7, 5]);
    });
});
describe('free slots', () => {
    const monday = { start: at('2026-06-01T00:00:00Z'), end: at('2026-06-02T00:00:00Z') };
    it('fill the window from its start and leave out what does not fit', () => {
        const weekly = parseWeekly([{ weekday: 1, from: '09:10', to: '10:30' }]);
        const slots = freeSlots(calendar('UTC', weekly), { ...monday, durationMinutes: 30 }, []);
        expect(iso(slots)).toEqual(['2026-06-01T09:10:00.000Z', '2026-06-01T09:40:00.000Z']);
    });
    it('begin within the range, half open, wherever it cuts the grid', () => {
        const query = { start: at('2026-06-01T10:00:00Z'), end: at('2026-06-01T11:00:00Z'), durationMinutes: 30 };
        expect(iso(freeSlots(calendar('UTC'), query, []))).toEqual([
            '2026-06-01T10:00:00.000Z',
            '2026-06-01T10:30:00.000Z',
        ]);
        const cut = { start: query.start + 1, end: query.end + 1, durationMinutes: 30 };
        expect(iso(freeSlots(calendar('UTC'), cut, []))).toEqual(['2026-06-01T10:30:00.000Z', '2026-06-01T11:00:00.000Z']);
    });
    it('are not given where a visit or time off stands, however little they overlap', () => {
        const busy = [{ start: at('2026-06-01T10:29:00Z'), end: at('2026-06-01T11:01:00Z') }];
        const off = {
            ...calendar('UTC'),
            timeOff: [{ start: at('2026-06-01T13:00:00Z'), end: at('2026-06-05T00:00:00Z') }],
        };
        const slots = freeSlots(off, { ...monday, durationMinutes: 60 }, busy);
        expect(iso(slots).map((text) => text.slice(11, 16))).toEqual(['09:00', '12:00']);
    });
    it.each(['UTC', 'Pacific/Kiritimati', 'America/Los_Angeles'])('end with the year 9999 in %s', (timeZone) => {
        const end = at('9999-12-31T23:59:59.999Z');
        const slots = freeSlots(calendar(timeZone, everyDay(0, 1440)), { start: end - dayMs, end, durationMinutes: 60 }, []);
        expect(slots).toHaveLength(24);
        expect(isBookable(calendar(timeZone, everyDay(0, 1440)), 60, end)).toBe(false);
    });
    it('are none for a doctor who does not practise any more', () => {
        expect(freeSlots({ ...calendar('UTC'), active: false }, { ...monday, durationMinutes: 30 }, [])).toEqual([]);
    });
    it('keep to the wall clock when clocks change, hours after noon included', () => {
        const weekly = everyDay(13 * 60, 14 * 60);
        const query = { start: at('2026-03-28T00:00:00Z'), end: at('2026-03-31T00:00:00Z'), durationMinutes: 60 };
        const expected = ['2026-03-28T12:00:00.000Z', '2026-03-29T11:00:00.000Z', '2026-03-30T11:00:00.000Z'];
        expect(iso(freeSlots(calendar('Europe/Berlin', weekly), query, []))).toEqual(expected);
    });
    it('step by elapsed time through a night that has an hour more or less', () => {
        const night = everyDay(0, 6 * 60);
        const count = (date) => {
            const start = instantOf('Europe/Berlin', dayAt('Europe/Berlin', at(`${date}T12:00:00Z`)), 0);
            return freeSlots(calendar('Europe/Berlin', night), { start, end: start + 12 * hourMs, durationMinutes: 60 }, [])
                .length;
        };
        expect([count('2026-03-29'), count('2026-10-25'), count('2026-10-26')]).toEqual([5, 7, 6]);
    });
    it('refuse ranges that are empty, backwards or longer than 92 days', () => {
        expect(() => {
            checkSlotRange({ start: 0, end: 92 * dayMs });
        }).not.toThrow();
        for (const end of [0, -1, 92 * dayMs + 1]) {
            expect(() => {
                checkSlotRange({ start: 0, end });
            }).toThrow(expect.objectContaining({ kind: 'invalid' }));
        }
    });
    it('cost little: 28 days of five-minute slots within milliseconds', () => {
        const query = { start: at('2026-06-01T00:00:00Z'), end: at('2026-06-29T00:00:00Z'), durationMinutes: 5 };
        const berlin = calendar('Europe/Berlin', everyDay(8 * 60, 18 * 60));
        freeSlots(berlin, query, []);
        // The fastest of them: the others say how busy the machine is.
        const times = Array.from({ length: 20 }, () => {
            const startedAt = performance.now();
            expect(freeSlots(berlin, query, [])).toHaveLength(28 * 120);
            return performance.now() - startedAt;
        });
        expect(Math.min(...times)).toBeLessThan(10);
    });
});
/**
 * Knows nothing of offsets: walks real time minute by minute and reads the wall clock. It opens a window at the first
 * minute that reads its start or later and closes it at the first that reads its end or later.
 */
function oracle({ timeZone, weekly }, days, durationMinutes) {
    const format = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'short' });
    const first = at(`${days[0] ?? ''}T00:00:00Z`) - 2 * dayMs;
    const readings = [];
    for (let minute = 0; minute < (days.length + 4) * 1440; minute += 1)
        readings.push(format.format(first + minute * minuteMs));
    const firstAtLeast = (reading) => first + readings.findIndex((text) => text >= reading) * minuteMs;
    const text = (day, minute) => {
        if (minute === 1440)
            return `${new Date(at(`${day}T00:00:00Z`) + dayMs).toISOString().slice(0, 10)} 00:00`;
        return `${day} ${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
    };
    return days.flatMap((day) => {
        const weekday = new Date(`${day}T00:00:00Z`).getUTCDay() || 7;
        return weekly
            .filter((window) => window.weekday === weekday)
            .flatMap((window) => {
            const starts = [];
            const closes = firstAtLeast(text(day, window.toMinute));
            let start = firstAtLeast(text(day, window.fromMinute));
            for (; start + durationMinutes * minuteMs <= closes; start += durationMinutes * minuteMs)
                starts.push(start);
            return starts;
        });
    });
}
/** The days on which the clocks of a zone change within some years, found by their noons' offsets. */
function changes(timeZone, fromYear, toYear) {
    const format = new Intl.DateTimeFormat('en-US', { timeZone, timeZoneName: 'longOffset' });
    const offset = (instant) => format.format(instant).split(', ')[1] ?? '';
    const found = [];
    for (let noon = Date.UTC(fromYear, 0, 1, 12); noon < Date.UTC(toYear, 0, 1); noon += dayMs) {
        if (offset(noon) !== offset(noon + dayMs))
            found.push(new Date(noon).toISOString().slice(0, 10));
    }
    return found;
}
const shift = (date, days) => new Date(at(date) + days * dayMs).toISOString().slice(0, 10);
const windows = fc
    .uniqueArray(fc.integer({ min: 0, max: 96 }), { minLength: 2, maxLength: 6 })
    .map((quarters) => quarters.sort((a, b) => a - b))
    .map((quarters) => [1, 2, 3, 4, 5, 6, 7].flatMap((weekday) => quarters
    .slice(1)
    .map((quarter, index) => ({ weekday, fromMinute: (quarters[index] ?? 0) * 15, toMinute: quarter * 15 }))));
const durations = fc.constantFrom(5, 15, 20, 30, 45, 60, 90, 480);
describe('the slot engine against an oracle that walks real time', () => {
    const zones = Intl.supportedValuesOf('timeZone');
    it('agrees for random windows around random changes of clocks, of any zone, from 2000 to 2040', () => {
        let compared = 0;
        const zoneAndYear = fc.tuple(fc.constantFrom(...zones), fc.integer({ min: 2000, max: 2040 }), fc.nat(5));
        const property = fc.property(zoneAndYear, windows, durations, ([timeZone, year, which], weekly, durationMinutes) => {
            const found = changes(timeZone, year, year + 1);
            const when = found[which % Math.max(found.length, 1)] ?? `${year}-03-01`;
            const days = [shift(when, -1), when, shift(when, 1)];
            const expected = oracle(calendar(timeZone, weekly), days, durationMinutes);
            const range = { start: at(`${shift(when, -3)}T00:00:00Z`), end: at(`${shift(when, 4)}T00:00:00Z`) };
            const slots = freeSlots(calendar(timeZone, weekly), { ...range, durationMinutes }, []).map(({ start }) => start);
            const within = slots.filter((start) => expected.includes(start));
            compared += expected.length;
            expect(within).toEqual(expected);
            // Nothing between the first and the last that the oracle does not know.
            const [first = Infinity, last = -Infinity] = [expected[0], expected.at(-1)];
            expect(slots.filter((start) => start >= first && start <= last)).toEqual(expected);
        });
        fc.assert(property, { numRuns: 150 });
        expect(compared).toBeGreaterThan(1_000);
    }, 60_000);
    it('never lets slots of one type overlap, in order, and each of them can be booked', () => {
        const input = fc.tuple(fc.constantFrom(...zones), windows, durations, fc.integer({ min: 0, max: 14_000 }));
        const property = fc.property(input, ([timeZone, weekly, durationMinutes, days]) => {
            const start = Date.UTC(2000, 0, 1) + days * dayMs;
            const someone = calendar(timeZone, weekly);
            const slots = freeSlots(someone, { start, end: start + 3 * dayMs, durationMinutes }, []);
            for (const [index, slot] of slots.entries()) {
                expect(slot.end - slot.start).toBe(durationMinutes * minuteMs);
                expect(slot.start).toBeGreaterThanOrEqual(slots[index - 1]?.end ?? start);
                expect(isBookable(someone, durationMinutes, slot.start)).toBe(true);
                expect(isBookable(someone, durationMinutes, slot.start + minuteMs)).toBe(false);
            }
        });
        fc.assert(property, { numRuns: 40 });
    }, 60_000);
});
//# sourceMappingURL=slots.test.js.map