import type { z } from 'zod';
import type { Call } from '../app/ports.ts';
import type { Surface } from './paging.ts';
import { created, noContent, ok, route, type Parts, type Route } from './route.ts';
import { PathWithId } from './schemas.ts';

/** What the routes of one kind of record on one surface have in common. */
export type Kind<Stored> = {
  path: string;
  tag: string;
  surface: Surface;
  /** One record as `show` makes it. */
  shape: z.ZodType;
  show(stored: Stored, call: Call): object;
};

/** How the service that owns the records is asked. */
export type Ask<Request, Answer> = (parts: Parts, request: Request, call: Call) => Promise<Answer>;

type Paged = { limit?: number | undefined; cursor?: string | undefined };
type Page = { limit: number; beforeId: number };
/** A page of records under the name that the owner gives them. */
type Listed<Name extends string, Stored> = { [name in Name]: Stored[] } & { nextBeforeId: number };

export type ListDefinition<Stored, Name extends string, Query extends Paged> = {
  summary: string;
  description?: string;
  /** The surface's own paging, and filters. */
  query: z.ZodType<Query>;
  items: Name;
  list: Ask<Query & Page, Listed<Name, Stored>>;
};

export const listRoute = <Stored, Name extends string, Query extends Paged>(
  { path, tag, shape, show, surface }: Kind<Stored>,
  { summary, description, query, items, list }: ListDefinition<Stored, Name, Query>,
): Route =>
  route({
    method: 'get',
    path,
    tag,
    summary,
    ...(description === undefined ? {} : { description }),
    query,
    replies: { 200: surface.shapeOf(shape) },
    async handle({ query, call }, parts) {
      const answer = await list(parts, { ...query, ...surface.pageOf(query) }, call);
      const shown = answer[items].map((stored) => show(stored, call));
      return surface.answer({ path, query, items: shown, nextBeforeId: answer.nextBeforeId });
    },
  });

type Written<Body> = { summary: string; body: z.ZodType<Body> };
type Created<Stored, Body> = Written<Body> & { isBodyOptional?: true; create: Ask<Body, Stored> };

export const createRoute = <Stored extends { id: number }, Body>(
  { path, tag, shape, show }: Kind<Stored>,
  { summary, body, isBodyOptional, create }: Created<Stored, Body>,
): Route =>
  route({
    method: 'post',
    path,
    tag,
    summary,
    body,
    ...(isBodyOptional === undefined ? {} : { isBodyOptional }),
    replies: { 201: shape },
    async handle({ body, call }, parts) {
      const stored = await create(parts, body, call);
      return created(`${path}/${stored.id}`, show(stored, call));
    },
  });

export const readRoute = <Stored>(
  { path, tag, shape, show }: Kind<Stored>,
  { summary, read }: { summary: string; read: Ask<{ id: number }, Stored> },
): Route =>
  route({
    method: 'get',
    path: `${path}/{id}`,
    tag,
    summary,
    params: PathWithId,
    replies: { 200: shape },
    async handle({ params, call }, parts) {
      return ok(show(await read(parts, params, call), call));
    },
  });

export const changeRoute = <Stored, Body>(
  { path, tag, shape, show }: Kind<Stored>,
  { summary, body, change }: Written<Body> & { change: Ask<Body & { id: number }, Stored> },
): Route =>
  route({
    method: 'put',
    path: `${path}/{id}`,
    tag,
    summary,
    params: PathWithId,
    body,
    replies: { 200: shape },
    async handle({ params, body, call }, parts) {
      return ok(show(await change(parts, { ...body, id: params.id }, call), call));
    },
  });

export const removeRoute = (
  { path, tag }: Pick<Kind<never>, 'path' | 'tag'>,
  { summary, remove }: { summary: string; remove: Ask<{ id: number }, object> },
): Route =>
  route({
    method: 'delete',
    path: `${path}/{id}`,
    tag,
    summary,
    params: PathWithId,
    replies: { 204: undefined },
    async handle({ params, call }, parts) {
      await remove(parts, params, call);
      return noContent;
    },
  });
