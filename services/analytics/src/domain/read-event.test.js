import { describe, expect, it } from '@jest/globals';
import { dayOfZone } from './hospital-day.ts';
import { readEvent } from './read-event.ts';
const dayOf = dayOfZone('Europe/London');
const facts = {
    appointmentId: 5,
    status: 'completed',
    version: 3,
    doctorId: 7,
    patientId: 3,
    appointmentTypeId: 2,
    start: '2026-06-30T22:30:00.000Z',
    end: '2026-06-30T23:00:00.000Z',
    requestedAt: '2026-06-01T09:00:00.000Z',
    decidedAt: '2026-06-02T09:00:00.000Z',
    priceMinor: 12_500,
};
const told = {
    id: '0190AAAA-0000-7000-8000-00000000000f',
    kind: 'appointment.completed',
    atMs: Date.parse('2026-06-30T23:10:00.000Z'),
    facts,
};
const about = (event) => readEvent({ ...told, ...event }, dayOf).about;
describe('an event', () => {
    it('of a visit falls on the days of the hospital', () => {
        expect(readEvent(told, dayOf)).toEqual({
            about: 'appointment',
            event: {
                eventId: '0190aaaa-0000-7000-8000-00000000000f',
                kind: 'appointment.completed',
                atMs: told.atMs,
                day: '2026-07-01',
                appointmentId: 5,
                version: 3,
                status: 'completed',
                doctorId: 7,
                patientId: 3,
                appointmentTypeId: 2,
                startMs: Date.parse(facts.start),
                startDay: '2026-06-30',
                endMs: Date.parse(facts.end),
                requestedAtMs: Date.parse(facts.requestedAt),
                decidedAtMs: Date.parse(facts.decidedAt),
                priceMinor: 12_500,
            },
        });
    });
    it.each([
        ['appointment.teleported', 'unknown'],
        ['patient.created', 'unknown'],
        ['', 'unknown'],
        ['doctor.schedule_changed', 'nothing'],
        ['doctor.time_off_changed', 'nothing'],
    ])('of kind %p is %s', (kind, what) => {
        expect(about({ kind })).toBe(what);
    });
    it.each([
        ['no JSON', { facts: undefined }],
        ['a list', { facts: [] }],
        ['null', { facts: null }],
        ['an id that is none', { id: 'x' }],
        ['no time', { atMs: Number.NaN }],
        ['the year 10000', { atMs: 253_402_300_800_000 }],
        ['a text for an id', { facts: { ...facts, doctorId: '7' } }],
        ['half a cent', { facts: { ...facts, priceMinor: 0.5 } }],
        ['less than nothing', { facts: { ...facts, priceMinor: -1 } }],
        ['more money than there is', { facts: { ...facts, priceMinor: 1e300 } }],
        ['a version that no database holds', { facts: { ...facts, version: 2 ** 31 } }],
        ['no status', { facts: { ...facts, status: 'lost' } }],
        ['no start', { facts: { ...facts, start: undefined } }],
        ['a start in words', { facts: { ...facts, start: 'tomorrow' } }],
        ['a decision that is no time', { facts: { ...facts, decidedAt: 'yes' } }],
        ['a doctor without a name', { kind: 'doctor.created', facts: { doctorId: 7 } }],
        ['a doctor whose name no database takes', doctor({ firstName: 'A\0' })],
        ['a doctor without an id', doctor({ doctorId: 0 })],
        ['a type without a price', { kind: 'appointment_type.updated', facts: { appointmentTypeId: 1, name: 'Scan' } }],
    ])('with %s is unreadable', (_, event) => {
        expect(about(event)).toBe('unreadable');
    });
    function doctor(wrong) {
        const fine = { doctorId: 7, firstName: 'A', lastName: 'B', occupation: 'Midwife', active: true };
        return { kind: 'doctor.updated', facts: { ...fine, ...wrong } };
    }
    it('of the catalogue tells what it is now, or that it is gone', () => {
        expect(readEvent({ ...told, ...doctor({ weekly: [] }) }, dayOf)).toMatchObject({
            about: 'doctor',
            event: { id: 7, content: { firstName: 'A', lastName: 'B', occupation: 'Midwife', active: true } },
        });
        expect(readEvent({ ...told, kind: 'doctor.deleted', facts: { doctorId: 7 } }, dayOf)).toMatchObject({
            event: { id: 7, content: undefined },
        });
        const type = { appointmentTypeId: 2, name: 'Scan', priceMinor: 900, durationMinutes: 30, active: true };
        expect(readEvent({ ...told, kind: 'appointment_type.created', facts: type }, dayOf)).toMatchObject({
            about: 'appointment_type',
            event: { id: 2, content: { name: 'Scan', priceMinor: 900 } },
        });
    });
});
//# sourceMappingURL=read-event.test.js.map