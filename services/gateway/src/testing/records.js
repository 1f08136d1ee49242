import { conflict, notFound } from '@maternity/errors';
export const keyed = (records) => new Map(records.map((record) => [record.id, record]));
export const find = (records, id, object) => {
    const record = records.get(id);
    if (!record)
        throw notFound(object);
    return record;
};
export const page = (records, { limit, beforeId }) => {
    const all = [...records].sort((a, b) => b.id - a.id).filter(({ id }) => beforeId === 0 || id < beforeId);
    const items = all.slice(0, limit);
    return { items, nextBeforeId: items.length < all.length ? (items.at(-1)?.id ?? 0) : 0 };
};
/** Lists, gets, makes, changes and deletes one kind of record. */
export function crud(records, object) {
    return {
        list: (paging) => page(records.values(), paging),
        get: ({ id }) => find(records, id, object),
        create: (record) => {
            const stored = { ...record, id: Math.max(0, ...records.keys()) + 1 };
            records.set(stored.id, stored);
            return stored;
        },
        update: (record) => {
            find(records, record.id, object);
            records.set(record.id, record);
            return record;
        },
        remove: ({ id }) => {
            find(records, id, object);
            if (id === 1)
                throw conflict(`${object}-in-use`, `Something refers to this ${object}.`);
            records.delete(id);
            return {};
        },
    };
}
//# sourceMappingURL=records.js.map