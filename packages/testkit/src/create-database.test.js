import { afterEach, describe, expect, it } from '@jest/globals';
import { Client } from 'pg';
import { createDatabase } from './create-database.ts';
const made = [];
afterEach(async () => {
    await Promise.all(made.splice(0).map((database) => database.drop()));
});
async function query(url, statement) {
    const client = new Client(url);
    await client.connect();
    try {
        return (await client.query(statement)).rows;
    }
    finally {
        await client.end();
    }
}
function migration() {
    const migrate = async (url) => {
        migrate.runs += 1;
        await query(url, `create table room (id int primary key)`);
    };
    migrate.runs = 0;
    return migrate;
}
async function database(...options) {
    const one = await createDatabase(...options);
    made.push(one);
    return one.url;
}
describe('a throwaway database', () => {
    it('is migrated once a template, whoever comes first, and cloned for everybody', async () => {
        const migrate = migration();
        const all = Array.from({ length: 6 }, () => database({ migrate, template: 'race' }));
        const urls = await Promise.all(all);
        await query(urls[0] ?? '', 'insert into room (id) values (1)');
        expect(migrate.runs).toBe(1);
        expect(new Set(urls).size).toBe(6);
        expect(await query(urls[1] ?? '', 'select id from room')).toEqual([]);
    });
    it('is migrated anew without a template', async () => {
        const migrate = migration();
        await database({ migrate });
        expect(await query(await database({ migrate }), 'select id from room')).toEqual([]);
        expect(migrate.runs).toBe(2);
    });
    it('is gone after drop, though somebody is still connected', async () => {
        const one = await createDatabase({ migrate: migration(), template: 'race' });
        const client = new Client(one.url);
        const ended = new Promise((resolve) => client.once('end', resolve));
        client.on('error', () => undefined);
        await client.connect();
        await one.drop();
        await ended;
        await expect(query(one.url, 'select 1')).rejects.toMatchObject({ code: '3D000' });
    });
    it('leaves no half template behind when the migration fails', async () => {
        const migrate = migration();
        const failing = async (url) => {
            await migrate(url);
            throw new Error('half-way');
        };
        await expect(createDatabase({ migrate: failing, template: 'failing' })).rejects.toThrow('half-way');
        const url = await database({ migrate, template: 'failing' });
        expect(await query(url, 'select id from room')).toEqual([]);
    });
});
//# sourceMappingURL=create-database.test.js.map