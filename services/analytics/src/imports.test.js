import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { sql } from '@maternity/kit';
import { createDatabase } from '@maternity/testkit';
import { demoFolder, importDatabase, startImportHouse } from './testing/import-house.ts';
let house;
beforeAll(async () => {
    house = await startImportHouse(await createDatabase(importDatabase));
});
afterAll(async () => {
    await house.stop();
});
/** [dataset, file, its rows] */
const demo = [
    ['births14', 'births14.csv', 1_000],
    ['gestation', 'gestation.csv', 1_236],
    ['us_births', 'us-births-2000-2014.csv', 5_479],
    ['appointments_no_show', 'appointments-no-show.csv', 2_999],
    ['synthea_encounters', 'synthea_encounters.csv', 604],
    ['synthea_procedures', 'synthea_procedures.csv', 249],
    ['synthea_patients', 'synthea_patients.csv', 27],
    ['synthea_providers', 'synthea_providers.csv', 166],
];
describe('every file of the demo', () => {
    it.each(demo)('imports by its contract, all rows and all bytes: %s', async (dataset, file, rows) => {
        const run = await house.import(dataset, join(demoFolder, file));
        const bytes = (await readFile(join(demoFolder, file))).length;
        expect(run).toMatchObject({
            state: 'published',
            errorCode: '',
            rowsKept: rows,
            rowsRejected: 0,
            bytes,
            bytesDone: bytes,
        });
        const [sums] = await house.postgres.query(sql `select count(*)::int as rows, count(distinct business_key)::int as keys from import_row where dataset = ${dataset}`);
        expect(sums).toEqual({ rows, keys: rows });
        const [chunks] = await house.postgres.query(sql `select sum(bytes_kept + bytes_rejected + bytes_blank)::bigint as bytes, min(byte_from) as header
          from import_chunk where file_id = ${run.id}`);
        expect((chunks?.bytes ?? 0) + (chunks?.header ?? 0)).toBe(bytes);
    });
    it('keeps nothing that says who a patient is', async () => {
        const [row] = await house.postgres.query(sql `select string_agg(document::text, '') as text from import_row where dataset = 'synthea_patients'`);
        expect(row?.text).toContain('Somerville');
        expect(row?.text).not.toMatch(/Maynard46|Mosciski958|999-17-5017|2014-10-06/);
    });
    it('counts births and income in reports, to the cent', async () => {
        const measured = await house.postgres.query(sql `select name, item, sum(count)::int as count, sum(amount_minor)::bigint as amount from measure_delta
          where name in ('birth', 'income') group by name, item order by name, item`);
        expect(measured).toEqual([
            { name: 'birth', item: 'dataset:births14', count: 1_000, amount: 0 },
            { name: 'birth', item: 'dataset:gestation', count: 1_236, amount: 0 },
            { name: 'birth', item: 'dataset:us_births', count: 62_187_024, amount: 0 },
            { name: 'income', item: 'dataset:synthea_encounters', count: 604, amount: 6_990_045 },
            { name: 'income', item: 'dataset:synthea_procedures', count: 249, amount: 102_387_423 },
        ]);
        const income = await house.postgres.query(sql `select item, count(*)::int as count, sum(amount_minor)::bigint as amount from income group by item order by item`);
        expect(income).toEqual([
            { item: 'dataset:synthea_encounters', count: 604, amount: 6_990_045 },
            { item: 'dataset:synthea_procedures', count: 249, amount: 102_387_423 },
        ]);
    });
});
//# sourceMappingURL=imports.test.js.map