import { z } from 'zod';
import { ok, route } from '../route.ts';

export const health = [
  route({
    method: 'get',
    path: '/health',
    tag: 'health',
    summary: 'This service answers',
    replies: { 200: z.strictObject({ status: z.literal('OK') }) },
    async handle() {
      return ok({ status: 'OK' });
    },
  }),
];
