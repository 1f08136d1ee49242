import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  appendEvent,
  beginLogAnew,
  dial,
  eventually,
  mintTicket,
  restartNotifications,
  startNotifications,
  ticketSecret,
  trimChannel,
  type RealtimeHouse,
  type Sub,
  type Welcome,
} from '@maternity/testkit';

const count = (from: number, to: number): number[] => Array.from({ length: to - from + 1 }, (_, index) => from + index);

describe.each(['native', 'ws'])('recovery on the %s engine', (engine) => {
  let house: RealtimeHouse;
  const top = 150;
  beforeAll(async () => {
    house = await startNotifications(engine);
    // Before following began: only the history has these.
    await house.service.kill();
    count(1, top).forEach(() => appendEvent(house.log, { channels: ['u:1'] }));
    count(1, top).forEach(() => appendEvent(house.log, { channels: ['u:2'] }));
    trimChannel(house.log, 'u:2', 100);
    await restartNotifications(house);
    // These are in the window in memory as well.
    count(1, top).forEach(() => appendEvent(house.log, { channels: ['u:3'] }));
    await eventually(async () => (await metric(house, 'maternity_realtime_publications_total')) === top);
  });
  afterAll(() => house.close());

  const metric = async ({ admin }: RealtimeHouse, name: string): Promise<number> => {
    const text = await (await fetch(`${admin}/metrics`)).text();
    return Number(new RegExp(`^${name} (\\d+)`, 'm').exec(text)?.[1]);
  };
  const comeBack = async (accountId: number, since?: { e: string; o: number }): Promise<Sub | undefined> => {
    const { welcome, socket } = await house.enter({ accountId }, { subs: [{ ch: `u:${String(accountId)}`, since }] });
    socket.terminate();
    return welcome.subs[0];
  };

  const e = 'stand-in.1';
  it.each([
    ['behind, in the history', 1, { e, o: 120 }, { recovered: true, more: false, offsets: [121, 150] }],
    ['behind, in memory', 3, { e, o: 120 }, { recovered: true, more: false, offsets: [121, 150] }],
    ['far behind, in the history', 1, { e, o: 10 }, { recovered: true, more: true, offsets: [11, 110] }],
    ['far behind, in memory', 3, { e, o: 10 }, { recovered: true, more: true, offsets: [11, 110] }],
    ['at the beginning', 3, { e, o: 0 }, { recovered: true, more: true, offsets: [1, 100] }],
    ['at the beginning without an epoch', 1, { e: '', o: 0 }, { recovered: true, more: true, offsets: [1, 100] }],
    ['at the top', 1, { e, o: 150 }, { recovered: true, more: false, offsets: undefined }],
    ['at the top, in memory', 3, { e, o: 150 }, { recovered: true, more: false, offsets: undefined }],
    ['ahead', 1, { e, o: 151 }, { recovered: false, why: 'ahead', offsets: undefined }],
    ['ahead of memory', 3, { e, o: 999 }, { recovered: false, why: 'ahead', offsets: undefined }],
    ['trimmed', 2, { e, o: 99 }, { recovered: false, why: 'trimmed', offsets: undefined }],
    ['just not trimmed', 2, { e, o: 100 }, { recovered: true, more: false, offsets: [101, 150] }],
    ['in an old epoch, behind', 3, { e: 'old.1', o: 120 }, { recovered: false, why: 'epoch', offsets: undefined }],
    ['in an old epoch, at the top', 1, { e: 'old.1', o: 150 }, { recovered: false, why: 'epoch', offsets: undefined }],
    ['in an old epoch, ahead', 1, { e: 'old.1', o: 151 }, { recovered: false, why: 'epoch', offsets: undefined }],
    ['without an epoch, behind', 3, { e: '', o: 120 }, { recovered: false, why: 'epoch', offsets: undefined }],
    ['new', 3, undefined, { recovered: false, more: false, offsets: undefined }],
    ['never written', 4, { e, o: 0 }, { recovered: true, more: false, offsets: undefined }],
  ])('tells a client that is %s what becomes of its position', async (_name, accountId, since, wanted) => {
    const sub = await comeBack(accountId, since);
    const { offsets, ...rest } = wanted;
    expect(sub).toMatchObject({ ch: `u:${String(accountId)}`, e, o: accountId === 4 ? 0 : top, ...rest });
    expect(sub?.why).toBe('why' in wanted ? wanted.why : undefined);
    expect(sub?.pubs.map(({ o }) => o)).toEqual(offsets === undefined ? [] : count(offsets[0] ?? 0, offsets[1] ?? 0));
  });

  it('pages, and holds live publications back until the client has paged to the top', async () => {
    const client = await house.enter({ accountId: 3 }, { subs: [{ ch: 'u:3', since: { e, o: 0 }, limit: 60 }] });
    expect(client.welcome.subs[0]).toMatchObject({ more: true, o: top });
    appendEvent(house.log, { channels: ['u:3'] });
    client.send({ id: 2, hist: { ch: 'u:3', since: { e, o: 60 }, limit: 80 } });
    expect(await client.reply(2)).toMatchObject({ hist: { more: true, recovered: true } });
    expect(client.frames.some(({ pub }) => pub !== undefined)).toBe(false);
    client.send({ id: 3, hist: { ch: 'u:3', since: { e, o: 140 } } });
    expect(await client.reply(3)).toMatchObject({ hist: { more: false } });
    appendEvent(house.log, { channels: ['u:3'] });
    await eventually(() => client.received().at(-1) === 'u:3:152');
    expect(client.received()).toEqual(count(1, 152).map((offset) => `u:3:${String(offset)}`));
    client.socket.terminate();
  });

  it('has no gap and no repetition where recovered and live publications meet', async () => {
    const writing = { goesOn: true };
    const writer = (async () => {
      for (let turn = 0; writing.goesOn; turn += 1) {
        appendEvent(house.log, { channels: ['u:5', 'doc:5'] });
        if (turn % 3 === 0) await new Promise((resolve) => setImmediate(resolve));
      }
    })();
    const doctor = { accountId: 5, role: 'doctor', doctorId: 5 } as const;
    const clients = await Promise.all(
      count(1, 4).map(async () => {
        const client = await house.enter(doctor, {
          subs: [
            { ch: 'u:5', since: { e, o: 0 } },
            { ch: 'doc:5', since: { e, o: 0 } },
          ],
        });
        let id = 1;
        for (const { ch, more, pubs } of client.welcome.subs) {
          let page = { more, pubs };
          while (page.more) {
            id += 1;
            client.send({ id, hist: { ch, since: { e, o: page.pubs.at(-1)?.o } } });
            page = ((await client.reply(id)) as { hist: { more: boolean; pubs: { o: number }[] } }).hist;
          }
        }
        return client;
      }),
    );
    const written = (): number => house.log.channels.get('u:5')?.events.length ?? 0;
    await eventually(() => written() > 400);
    writing.goesOn = false;
    await writer;
    const last = written();
    for (const client of clients) {
      await eventually(() => ['u:5', 'doc:5'].every((ch) => client.received().includes(`${ch}:${String(last)}`)));
      for (const ch of ['u:5', 'doc:5']) {
        const seen = client.received().filter((name) => name.startsWith(`${ch}:`));
        expect(seen).toEqual(count(1, last).map((offset) => `${ch}:${String(offset)}`));
      }
      client.socket.terminate();
    }
  });

  it('asks the history once for many that come back together', async () => {
    await house.service.kill();
    await restartNotifications(house);
    const before = house.log.calls.history;
    // All frames leave in one go: how many turns of the loop 40 new sockets take is the machine's affair.
    const clients = await Promise.all(
      count(100, 139).map(async (accountId) => {
        const subs = [{ ch: `u:${String(accountId)}`, since: { e: 'stand-in.1', o: 0 } }];
        const hello = { id: 1, connect: { ticket: mintTicket(ticketSecret, { accountId }), subs } };
        return { hello, client: await dial(house.url) };
      }),
    );
    for (const { client, hello } of clients) client.send(hello);
    const replies = await Promise.all(clients.map(({ client }) => client.reply(1)));
    expect(replies.every(({ connect }) => (connect as Welcome).subs[0]?.recovered)).toBe(true);
    expect(house.log.calls.history - before).toBeLessThan(20);
    for (const { client } of clients) client.socket.terminate();
  });

  it('goes on where it was after kill -9, with the tokens it gave before', async () => {
    const client = await house.enter({ accountId: 6 }, { subs: [{ ch: 'u:6', since: { e, o: 0 } }] });
    appendEvent(house.log, { channels: ['u:6'] });
    await eventually(() => client.received().length === 1);
    await house.service.kill();
    appendEvent(house.log, { channels: ['u:6'] });
    await restartNotifications(house);
    const { resume } = client.welcome;
    const again = await house.enter({ resume }, { subs: [{ ch: 'u:6', since: { e, o: 1 } }] });
    expect(again.welcome.subs[0]).toMatchObject({ recovered: true, o: 2 });
    appendEvent(house.log, { channels: ['u:6'] });
    await eventually(() => again.received().length === 2);
    expect(again.received()).toEqual(['u:6:2', 'u:6:3']);
    again.socket.terminate();
  });

  it('goes on after appointments was away, without losing what happened meanwhile', async () => {
    const client = await house.enter({ accountId: 7 });
    const { port } = house.appointments;
    await house.appointments.stop();
    appendEvent(house.log, { channels: ['u:7'] });
    const { serveStandIn } = await import('@maternity/testkit');
    house.appointments = await serveStandIn(house.log, port);
    await eventually(() => client.received().length === 1, { timeoutMs: 8_000 });
    client.socket.terminate();
  });

  it('tells clients to come back when the log begins anew, and refuses the old positions', async () => {
    const client = await house.enter({ accountId: 8 });
    appendEvent(house.log, { channels: ['u:8'] });
    await eventually(() => client.received().length === 1);
    beginLogAnew(house.log, 'stand-in.2');
    appendEvent(house.log, { channels: ['u:8'] });
    expect(await client.closed).toBe(4002);
    await eventually(async () => (await fetch(`${house.admin}/readyz`)).ok);
    const again = await house.enter({ accountId: 8 }, { subs: [{ ch: 'u:8', since: { e, o: 1 } }] });
    expect(again.welcome.subs[0]).toMatchObject({ e: 'stand-in.2', o: 1, recovered: false, why: 'epoch', pubs: [] });
    again.socket.terminate();
  });
});
