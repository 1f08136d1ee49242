import { describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { readEnvironment } from './environment.ts';
const shape = { URL_OF_STORE: z.url(), MODE: z.enum(['on', 'off']).default('on'), PORT: z.coerce.number().max(65_535) };
describe('the environment', () => {
    it('gives typed values and defaults', () => {
        const config = readEnvironment(shape, { URL_OF_STORE: 'http://store', PORT: '80' });
        expect(config).toEqual({ URL_OF_STORE: 'http://store', MODE: 'on', PORT: 80 });
    });
    it('names every bad key at once and never what it held', () => {
        const read = () => readEnvironment(shape, { URL_OF_STORE: 'hunter2', MODE: 'hunter3', PORT: '99999' });
        expect(read).toThrow('URL_OF_STORE must be a valid url; MODE must be one of on, off; PORT must be at most 65535');
        expect(read).not.toThrow(/hunter/);
    });
});
//# sourceMappingURL=environment.test.js.map