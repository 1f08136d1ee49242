import { z } from 'zod';
import { allowed } from './policy.ts';
import { keyRuleOf, type Route } from './route.ts';
import { Problem } from './schemas.ts';

type Json = { [key: string]: unknown };

/** OpenAPI 3.1 from the routes alone: their zod schemas are the only source. */
export function openApiOf(routes: Route[]): Json {
  const schemas: Json = {};
  const paths: Record<string, Json> = {};
  for (const route of routes) (paths[route.path] ??= {})[route.method] = operationOf(route, schemas);
  const problem = { content: contentOf('application/problem+json', Problem, schemas) };
  return {
    openapi: '3.1.0',
    info: {
      title: 'Maternity Hospital Platform',
      version: '1.0.0',
      description: 'The routes of the brief and the platform’s own API under /api/v1, over the same use cases.',
    },
    servers: [{ url: '/' }],
    paths,
    components: {
      schemas: Object.fromEntries(Object.entries(schemas).sort(([a], [b]) => (a < b ? -1 : 1))),
      responses: Object.fromEntries(
        Object.entries(refusals).map(([status, description]) => [`Problem${status}`, { description, ...problem }]),
      ),
      securitySchemes: { bearer: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT' } },
    },
  };
}

function operationOf(route: Route, schemas: Json): Json {
  const roles = allowed(route.method, route.path);
  const isPublic = roles === 'public';
  return {
    operationId: operationIdOf(route),
    tags: [route.tag],
    summary: route.summary,
    ...(route.description === undefined ? {} : { description: route.description }),
    ...(isPublic ? { security: [] } : { security: [{ bearer: [] }], 'x-roles': roles }),
    parameters: parametersOf(route, schemas),
    ...(route.body === undefined ? {} : { requestBody: bodyOf(route, schemas) }),
    responses: { ...repliesOf(route, schemas), ...problemsOf(route) },
  };
}

const operationIdOf = ({ method, path }: Route): string => {
  const words = path.replace('/api/v1', 'v1').split(/[^A-Za-z0-9]+/);
  return method + words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join('');
};

function parametersOf(route: Route, schemas: Json): Json[] {
  const keyRule = keyRuleOf(route);
  const key = { type: 'string', pattern: '^[\\x21-\\x7e]{1,255}$' };
  const ifMatch = { type: 'string', pattern: '^(W/)?"[0-9]{1,9}"$' };
  return [
    ...fieldsOf(route.params, 'path', schemas),
    ...fieldsOf(route.query, 'query', schemas),
    ...(keyRule === 'none'
      ? []
      : [{ name: 'Idempotency-Key', in: 'header', required: keyRule === 'required', schema: key }]),
    ...(route.headers === undefined ? [] : [{ name: 'If-Match', in: 'header', required: false, schema: ifMatch }]),
  ];
}

function fieldsOf(schema: z.ZodType | undefined, place: 'path' | 'query', schemas: Json): Json[] {
  if (!(schema instanceof z.ZodObject)) return [];
  return Object.entries(schema.shape as Record<string, z.ZodType>).map(([name, field]) => ({
    name,
    in: place,
    required: !field.safeParse(undefined).success,
    schema: jsonSchemaOf(field, schemas),
  }));
}

const contentOf = (type: string, schema: z.ZodType, schemas: Json): Json => ({
  [type]: { schema: jsonSchemaOf(schema, schemas) },
});

function bodyOf({ body, isBodyOptional }: Route, schemas: Json): Json {
  const required = isBodyOptional !== true || body?.safeParse({}).success === false;
  return { required, content: contentOf('application/json', body ?? z.unknown(), schemas) };
}

const refusals = {
  400: 'Malformed',
  401: 'Nobody is logged in, or no longer',
  403: 'Not for this role',
  404: 'There is no such record, or it is somebody else’s',
  409: 'The present state stands in the way',
  413: 'Longer than 64 KiB',
  415: 'Not application/json',
  422: 'A value is refused; `errors` names it',
  429: 'Too many requests; Retry-After says when',
  500: 'A fault of this service',
  503: 'A part of the hospital is not available',
};
const successes: Record<string, string> = { 200: 'Done', 201: 'Made', 204: 'Gone' };

function repliesOf({ replies, isCsvToo }: Route, schemas: Json): Json {
  const csv = isCsvToo ? { 'text/csv': { schema: { type: 'string' } } } : {};
  const entries = Object.entries(replies).map(([status, schema]) => {
    const content = schema && { content: { ...contentOf('application/json', schema, schemas), ...csv } };
    return [status, { description: successes[status], ...content }] as const;
  });
  return Object.fromEntries(entries);
}

function problemsOf({ method, path, body, query }: Route): Json {
  const isPublic = allowed(method, path) === 'public';
  const isUnsafe = method !== 'get';
  const statuses = [
    400,
    // Nobody needs a token to log in, but a wrong password is answered alike.
    ...(isPublic && !isUnsafe ? [] : [401]),
    ...(isPublic ? [] : [403]),
    404,
    ...(isUnsafe ? [409] : []),
    ...(body ? [413, 415] : []),
    ...(isUnsafe || query ? [422] : []),
    429,
    500,
    503,
  ];
  return Object.fromEntries(statuses.map((status) => [status, { $ref: `#/components/responses/Problem${status}` }]));
}

/** Named schemas land in components, whatever refers to them. */
function jsonSchemaOf(schema: z.ZodType, schemas: Json): Json {
  const { $defs = {}, ...json } = z.toJSONSchema(schema, { io: 'output' });
  delete json.$schema;
  Object.assign(schemas, rebase($defs));
  return rebase(json);
}

const rebase = (json: Json): Json =>
  JSON.parse(JSON.stringify(json).replaceAll('#/$defs/', '#/components/schemas/')) as Json;
