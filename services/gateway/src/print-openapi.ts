import { openApiOf } from './http/openapi.ts';
import { routes } from './http/routes.ts';

process.stdout.write(`${JSON.stringify(openApiOf(routes), undefined, 2)}\n`);
