import { describe, expect, it } from '@jest/globals';
import { sql } from './sql.ts';
const byId = (id) => sql`select id from doctor where id = ${id}`;
describe('a statement', () => {
  it('binds values and never writes them into the text', () => {
    expect(byId("1'; drop table doctor --")).toMatchObject({
      text: 'select id from doctor where id = $1',
      values: ["1'; drop table doctor --"],
    });
  });
  it('keeps its name, so that a connection plans it once', () => {
    expect(byId(1).name).toBe(byId(2).name);
    expect(byId(1).name).not.toBe(sql`select 1`.name);
  });
});
//# sourceMappingURL=sql.test.js.map
