export const auditEntry = (changes) => ({
    id: 1,
    atMs: 1e12,
    actorId: 6,
    actorRole: 'admin',
    action: 'doctor.created',
    objectType: 'doctor',
    objectId: '7',
    outcome: 'succeeded',
    requestId: 'r',
    hash: '',
    ...changes,
});
//# sourceMappingURL=audit-entry.js.map