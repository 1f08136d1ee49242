export declare const keyed: <T extends {
    id: number;
}>(records: T[]) => Map<number, T>;
export declare const find: <T>(records: Map<number, T>, id: number, object: string) => T;
export declare const page: <T extends {
    id: number;
}>(records: Iterable<T>, { limit, beforeId }: {
    limit: number;
    beforeId: number;
}) => {
    items: T[];
    nextBeforeId: number;
};
export type Paging = {
    limit: number;
    beforeId: number;
};
/** Lists, gets, makes, changes and deletes one kind of record. */
export declare function crud<T extends {
    id: number;
}>(records: Map<number, T>, object: string): {
    list: (paging: Paging) => {
        items: T[];
        nextBeforeId: number;
    };
    get: ({ id }: {
        id: number;
    }) => T;
    create: (record: T) => T;
    update: (record: T) => T;
    remove: ({ id }: {
        id: number;
    }) => {};
};
