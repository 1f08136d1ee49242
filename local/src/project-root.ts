import { fileURLToPath } from 'node:url';

/** The folder of the checkout. src/ and dist/ lie equally deep below it. */
export const projectRoot = fileURLToPath(new URL('../../', import.meta.url));
