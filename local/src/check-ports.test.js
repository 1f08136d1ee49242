import { once } from 'node:events';
import { createServer } from 'node:net';
import { expect, it } from '@jest/globals';
import { freePort } from '@maternity/testkit';
import { checkPorts } from './check-ports.ts';
const endpoint = (portVariable, port, host = '127.0.0.1') => ({
    host,
    port,
    portVariable,
    purpose: 'test',
});
it.each(['127.0.0.1', '0.0.0.0'])('names a port that is taken on %s, and the variable that moves it', async (host) => {
    const other = createServer().listen({ host, port: 0 });
    await once(other, 'listening');
    const { port } = other.address();
    const free = endpoint('FREE_PORT', await freePort());
    await expect(checkPorts([free, endpoint('WS_PORT', port)])).rejects.toThrow(`Port ${port} (test, on 127.0.0.1) is taken. Stop what uses it, or choose another: WS_PORT=… npm start`);
    other.close();
    await once(other, 'close');
});
it('leaves a free port free', async () => {
    const free = endpoint('HTTP_PORT', await freePort());
    await checkPorts([free]);
    await checkPorts([free]);
});
it('refuses one port for two', async () => {
    const port = await freePort();
    const both = checkPorts([endpoint('HTTP_PORT', port), endpoint('WS_PORT', port)]);
    await expect(both).rejects.toThrow(/is also WS_PORT[^]*is also HTTP_PORT/);
});
it('says when an address is not of this machine', async () => {
    const foreign = checkPorts([endpoint('HTTP_PORT', await freePort(), '192.0.2.1')]);
    await expect(foreign).rejects.toThrow('this machine does not have that address');
});
//# sourceMappingURL=check-ports.test.js.map