import { createHash } from 'node:crypto';

/** A statement with bound values. `name` makes PostgreSQL plan it once a connection. */
export type Statement = {
  readonly name: string;
  readonly text: string;
  readonly values: unknown[];
  /** What a COPY … FROM STDIN reads, in its text format; each row ends with a line feed. */
  readonly lines?: readonly string[];
};

type Prepared = { name: string; text: string };
const prepared = new WeakMap<TemplateStringsArray, Prepared>();

/** sql`select … where id = ${id}`: every value is a bound parameter, never text. */
export function sql(strings: TemplateStringsArray, ...values: unknown[]): Statement {
  let statement = prepared.get(strings);
  if (!statement) {
    const text = strings.reduce((before, part, index) => `${before}$${String(index)}${part}`);
    statement = { text, name: createHash('sha256').update(text).digest('base64url').slice(0, 20) };
    prepared.set(strings, statement);
  }
  return { ...statement, values };
}
