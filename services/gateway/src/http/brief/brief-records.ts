import { z } from 'zod';
import type { Call } from '../../app/ports.ts';
import {
  changeRoute,
  createRoute,
  listRoute,
  readRoute,
  removeRoute,
  type Ask,
  type Kind,
  type ListDefinition,
} from '../record-routes.ts';
import type { Route } from '../route.ts';
import { id } from '../schemas.ts';
import { brief } from './brief-list.ts';
import { byBriefNames, type FieldNames } from './field-names.ts';
import { givenId, refuseOtherId, repeatedId } from './same-id.ts';

type Fields<Shape extends z.ZodRawShape> = z.output<z.ZodObject<Shape>>;

type Definition<
  Stored,
  Shape extends z.ZodRawShape,
  Name extends string,
  Query extends { cursor?: string | undefined },
> = {
  path: string;
  /** As openapi.json calls it: Brief…, NewBrief… and ChangedBrief…. */
  name: string;
  description?: string;
  idField: string;
  /** What people send. */
  fields: Shape;
  /** What they get besides the id, where that is not the same. */
  answered?: z.ZodRawShape;
  names?: FieldNames;
  show(stored: Stored, call: Call): object;
  summaries: Record<'list' | 'create' | 'read' | 'change' | 'remove', string>;
  create: Ask<Fields<Shape>, Stored>;
  read: Ask<{ id: number }, Stored>;
  change: Ask<Fields<Shape> & { id: number }, Stored>;
  remove: Ask<{ id: number }, object>;
} & Pick<ListDefinition<Stored, Name, Query>, 'query' | 'items' | 'list'>;

/** The five routes that the brief has for a kind of record, whose ids have a name of their own there. */
export function briefRecords<
  Stored extends { id: number },
  Shape extends z.ZodRawShape,
  Name extends string,
  Query extends { cursor?: string | undefined },
>(definition: Definition<Stored, Shape, Name, Query>): Route[] {
  const { path, name, description, idField, fields, answered = fields, names = {}, summaries } = definition;
  const { query, items, list, create, read, change, remove } = definition;
  const about = description === undefined ? {} : { description };
  const kind: Kind<Stored> = {
    path,
    tag: path.slice(1),
    surface: brief,
    shape: z.strictObject({ [idField]: id, ...answered }).meta({ id: `Brief${name}`, ...about }),
    show: (stored, call) => ({ [idField]: stored.id, ...definition.show(stored, call) }),
  };
  // The name of the id is known only as some text, so its fields are told to TypeScript by hand.
  const bodyOf = (schema: z.ZodType, title: string) =>
    z.strictObject({ [idField]: schema, ...fields }).meta({ id: title }) as unknown as z.ZodType<Fields<Shape>>;
  return [
    listRoute(kind, { summary: summaries.list, ...about, query, items, list: byBriefNames(names, list) }),
    createRoute(kind, {
      summary: summaries.create,
      body: bodyOf(givenId, `NewBrief${name}`),
      create: byBriefNames(names, create),
    }),
    readRoute(kind, { summary: summaries.read, read }),
    changeRoute(kind, {
      summary: summaries.change,
      body: bodyOf(repeatedId, `ChangedBrief${name}`),
      change: byBriefNames(names, (parts, body, call) => {
        refuseOtherId(idField, body, body.id);
        return change(parts, body, call);
      }),
    }),
    removeRoute(kind, { summary: summaries.remove, remove }),
  ];
}
