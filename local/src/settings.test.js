import { describe, expect, it } from '@jest/globals';
import { addressOf, readSettings, variablesHelp } from './settings.ts';
describe('the settings', () => {
    it('are the documented ports on this machine only, when nothing is set', () => {
        const { endpoints, dataFolder, timeZone } = readSettings({});
        const ports = Object.values(endpoints).map(({ port }) => port);
        expect(ports).toEqual([8000, 8001, 50_051, 50_052, 9464, 9465, 9466, 9467, 9468]);
        expect(new Set(Object.values(endpoints).map(({ host }) => host))).toEqual(new Set(['127.0.0.1']));
        expect(dataFolder).toMatch(/\.data$/);
        expect(timeZone).toBe('Europe/London');
    });
    it('move with the environment; an empty value counts as none', () => {
        const { endpoints, dataFolder } = readSettings({
            HTTP_PORT: '18000',
            HTTP_HOST: '::',
            WS_PORT: '',
            DATA_FOLDER: '/x',
        });
        expect(endpoints.http).toMatchObject({ host: '::', port: 18_000 });
        expect(endpoints.ws.port).toBe(8001);
        expect(dataFolder).toBe('/x');
    });
    it.each(['0', '65536', '-1', '80a', '1e3', ' '])('refuse the port "%s" and name its variable', (text) => {
        expect(() => readSettings({ GATEWAY_ADMIN_PORT: text })).toThrow('GATEWAY_ADMIN_PORT must be a port');
    });
    it('refuse a time zone that nobody knows', () => {
        expect(() => readSettings({ HOSPITAL_TIME_ZONE: 'Europe/Atlantis' })).toThrow('HOSPITAL_TIME_ZONE');
    });
    it('are all named in the help', () => {
        const help = variablesHelp();
        for (const { portVariable } of Object.values(readSettings({}).endpoints))
            expect(help).toContain(portVariable);
    });
    it.each([
        ['0.0.0.0', '127.0.0.1:80'],
        ['::', '[::1]:80'],
        ['::1', '[::1]:80'],
        ['localhost', 'localhost:80'],
    ])('say for a listener on %s that it is reached at %s', (host, address) => {
        expect(addressOf({ host, port: 80, portVariable: '', purpose: '' })).toBe(address);
    });
});
//# sourceMappingURL=settings.test.js.map