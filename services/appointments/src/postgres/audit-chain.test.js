import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { fileURLToPath } from 'node:url';
import { connectPostgres, createLog, migrate } from '@maternity/kit';
import { createDatabase } from '@maternity/testkit';
import { Client } from 'pg';
import { auditSealer } from './audit-sealer.ts';
import { verifyAuditChain } from './verify-audit-chain.ts';
const migrations = fileURLToPath(new URL('../../migrations/', import.meta.url));
let database;
let postgres;
let sql;
beforeAll(async () => {
    database = await createDatabase({
        template: 'appointments',
        migrate: async (url) => {
            await migrate(url, migrations);
        },
    });
    postgres = connectPostgres({ url: database.url, poolSize: 4, applicationName: 'test' }, createLog('test', 'fatal'));
    sql = new Client(database.url);
    await sql.connect();
});
afterEach(async () => {
    await sql.query('truncate audit_entry, audit_seal restart identity');
    await sql.query(`update audit_settling set settled_id = 0, candidate_id = 0, candidate_writers = '{}'`);
});
afterAll(async () => {
    await sql.end();
    await postgres.stop();
    await database.drop();
});
const append = (client, count = 1) => client.query(`insert into audit_entry (actor_id, actor_role, action, object_type, object_id, outcome, request_id)
     select 7, 'admin', 'doctor.updated', 'doctor', number::text, 'succeeded', 'é:1' from generate_series(1, $1) as number`, [count]);
/** Every round asks for settling, as if a minute had passed. */
const seal = async () => {
    let time = 0;
    const round = auditSealer(postgres, createLog('test', 'fatal'), () => (time += 100_000));
    while (await round())
        ;
};
const sealed = async () => (await sql.query('select entry_id::int as id from audit_seal order by sequence')).rows.map(({ id }) => id);
describe('the chain over audit entries', () => {
    it('is whole over thousands of entries that several clients write at once and several sealers chain', async () => {
        const writers = await Promise.all(Array.from({ length: 4 }, async () => {
            const client = new Client(database.url);
            await client.connect();
            return client;
        }));
        let writing = true;
        const sealing = [seal, seal].map(async (run) => {
            while (writing)
                await run();
        });
        await Promise.all(writers.map(async (client) => {
            for (let round = 0; round < 100; round += 1)
                await append(client, 10);
            await client.end();
        }));
        writing = false;
        await Promise.all(sealing);
        await seal();
        expect(await verifyAuditChain(postgres)).toEqual({ seals: 4_000 });
        expect(new Set(await sealed()).size).toBe(4_000);
    });
    it('does not skip an entry that was written early and committed late, however far the others are', async () => {
        const late = new Client(database.url);
        await late.connect();
        await late.query('begin');
        await append(late);
        await append(sql, 5);
        for (let round = 0; round < 4; round += 1)
            await seal();
        expect(await sealed()).toEqual([2, 3, 4, 5, 6]);
        await late.query('commit');
        await late.end();
        await seal();
        expect(await sealed()).toEqual([2, 3, 4, 5, 6, 1]);
        for (let round = 0; round < 4; round += 1)
            await seal();
        const { rows } = await sql.query('select settled_id::int as id from audit_settling');
        expect(rows[0]?.id).toBe(6);
        expect(await verifyAuditChain(postgres)).toEqual({ seals: 6 });
    });
    it.each([
        ['a changed outcome', `update audit_entry set outcome = 'denied' where id = 5`, 5],
        ['a changed time', `update audit_entry set at = at + interval '1 microsecond' where id = 5`, 5],
        [
            'text moved from one field to the next',
            `update audit_entry set action = 'doctor.update', object_type = 'ddoctor' where id = 5`,
            5,
        ],
        ['a removed entry', 'delete from audit_entry where id = 5', 5],
        ['a removed seal', 'delete from audit_seal where sequence = 5', 5],
        [
            'a removed entry with its seal',
            'with e as (delete from audit_entry where id = 5) delete from audit_seal where entry_id = 5',
            5,
        ],
        [
            'two entries exchanged',
            'update audit_seal set entry_id = 105 where entry_id = 5; update audit_seal set entry_id = 5 where entry_id = 6; update audit_seal set entry_id = 6 where entry_id = 105',
            5,
        ],
        ['a changed seal', `update audit_seal set hash = sha256('x') where sequence = 10`, 10],
    ])('tells of %s', async (_name, tampering, sequence) => {
        await append(sql, 10);
        await seal();
        expect(await verifyAuditChain(postgres)).toEqual({ seals: 10 });
        await sql.query(tampering);
        expect((await verifyAuditChain(postgres)).broken?.sequence).toBe(sequence);
    });
    it('tells of an old entry without a seal, and of a cut or rewritten end by a seal from the log', async () => {
        await append(sql, 10);
        for (let round = 0; round < 3; round += 1)
            await seal();
        const { rows } = await sql.query(`select sequence::int, encode(hash, 'hex') as hash from audit_seal where sequence = 10`);
        const [anchor] = rows;
        expect(await verifyAuditChain(postgres, anchor)).toEqual({ seals: 10 });
        await sql.query('delete from audit_seal where sequence > 8');
        expect((await verifyAuditChain(postgres)).broken?.reason).toBe('an old entry has no seal');
        await sql.query('delete from audit_entry where id > 8');
        expect(await verifyAuditChain(postgres)).toEqual({ seals: 8 });
        expect((await verifyAuditChain(postgres, anchor)).broken?.reason).toBe('seals are missing');
        await append(sql, 2);
        await seal();
        expect(await verifyAuditChain(postgres)).toEqual({ seals: 10 });
        expect((await verifyAuditChain(postgres, anchor)).broken?.reason).toBe('the chain was written anew');
    });
});
//# sourceMappingURL=audit-chain.test.js.map