import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { createFixture, inHouse } from './fixture.ts';
const sql = 'services/appointments/migrations/0001-first.sql';
const proto = 'proto/maternity/appointments/v1/types.proto';
const table = (columns) => `create table appointment_type (\n  id bigint primary key,\n  ${columns}\n);\n`;
const message = (field) => `message AppointmentType {\n  ${field}\n}\n`;
describe('rule 9: money is integer minor units', () => {
    let fixture;
    const check = () => fixture.run(inHouse('scripts/check-money.mjs'));
    beforeEach(() => {
        fixture = createFixture({ [sql]: table('price_minor bigint'), [proto]: message('int64 price_minor = 3;') });
    });
    afterEach(() => {
        fixture.remove();
    });
    it('passes integers', () => {
        expect(check()).toEqual({ code: 0, output: '1 migrations, 1 protos, 0 violations\n' });
    });
    it('passes fractions that are not money', () => {
        fixture.write({ [sql]: table('birth_weight_kg numeric(5, 3), -- once: price numeric') });
        expect(check()).toMatchObject({ code: 0 });
    });
    it.each(['price numeric(10, 2)', 'amount real', 'income_total double precision', 'fee float8', 'paid money'])('fails on the column %s', (column) => {
        fixture.write({ [sql]: table(column) });
        expect(check()).toMatchObject({ code: 1, output: expect.stringContaining(`${sql}:3`) });
    });
    it.each(['double price_minor = 3;', 'optional string price = 3;', 'int64 price = 3;', 'int32 price_minor = 3;'])('fails on the field %s', (field) => {
        fixture.write({ [proto]: message(field) });
        expect(check()).toMatchObject({ code: 1, output: expect.stringContaining(`${proto}:2`) });
    });
    it('fails when there is nothing to read', () => {
        const empty = createFixture({});
        const { code } = empty.run(inHouse('scripts/check-money.mjs'));
        empty.remove();
        expect(code).toBe(1);
    });
});
//# sourceMappingURL=rule-9-money.test.js.map