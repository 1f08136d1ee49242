import { describe, expect, it } from '@jest/globals';
import { figureOf } from './figures.ts';
import { appointmentRates } from './figures-of-appointments.ts';
import { birthRates } from './figures-of-births.ts';
const counts = (numbers) => ({
    sums: new Map(Object.entries(numbers).map(([name, count]) => [name, { count, amountMinor: 0 }])),
});
const [approvalRate] = appointmentRates;
const [, pretermRate] = birthRates;
if (!approvalRate || !pretermRate)
    throw new Error('The rates are not there');
describe('a rate', () => {
    it('is its numerator over its denominator, and says both', () => {
        expect(figureOf(approvalRate, counts({ 'appointment.approved': 3, 'appointment.rejected': 1 }))).toEqual({
            name: 'approvalRate',
            quantity: 75,
            rate: {
                numerator: 3,
                denominator: 4,
                per: 100,
                source: 'appointments',
                completenessFloor: 1,
                completeness: 1,
            },
        });
    });
    it('has no value without a denominator', () => {
        expect(figureOf(approvalRate, counts({}))).toMatchObject({ rate: { numerator: 0, denominator: 0 } });
        expect(figureOf(approvalRate, counts({}))).not.toHaveProperty('quantity');
    });
    it('has no value when too few rows hold what it needs, and says how many do', () => {
        const births = (known) => counts({ birth: 10, 'birth.preterm.numerator': 1, 'birth.preterm.denominator': known });
        expect(figureOf(pretermRate, births(7))).toMatchObject({ quantity: 1_000 / 7, rate: { completeness: 0.7 } });
        expect(figureOf(pretermRate, births(6))).toMatchObject({ rate: { completeness: 0.6, completenessFloor: 0.7 } });
        expect(figureOf(pretermRate, births(6))).not.toHaveProperty('quantity');
    });
});
//# sourceMappingURL=figures.test.js.map