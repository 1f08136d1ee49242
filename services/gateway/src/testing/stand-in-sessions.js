import { randomUUID } from 'node:crypto';
import { notFound, unauthenticated } from '@maternity/errors';
import { auditEntry } from './audit-entry.ts';
import { find } from './records.ts';
import { password } from './stand-in-data.ts';
export function sessions(data, revoke) {
    const byEmail = (email) => [...data.accounts.values()].find((account) => account.email === email.toLowerCase());
    const open = (account, refreshToken = randomUUID()) => {
        if (account?.active !== true)
            throw unauthenticated('invalid-credentials', 'E-mail or password is wrong.');
        return {
            sessionId: randomUUID(),
            refreshToken: `${account.id}.${refreshToken}`,
            refreshExpiresAtMs: Date.now() + 86_400_000,
            account,
        };
    };
    return {
        CreateSession: ({ email, password: given }) => open(given === password ? byEmail(email) : undefined),
        CreateSessionFromIdentity: ({ email }) => open(byEmail(email)),
        RefreshSession: ({ refreshToken }) => open(data.accounts.get(Number(refreshToken.split('.')[0]))),
        EndSession: ({ sessionId }, { accountId }) => {
            revoke({ sessionId, accountId });
            return {};
        },
        GetAccount: ({ id }) => find(data.accounts, id, 'account'),
        SetAccountActive: ({ id, active }) => {
            const account = { ...find(data.accounts, id, 'account'), active };
            data.accounts.set(id, account);
            if (!active)
                revoke({ accountId: id });
            return account;
        },
        CreateInvitation: ({ doctorId, patientId }) => {
            if (doctorId !== undefined)
                find(data.doctors, doctorId, 'doctor');
            if (patientId !== undefined)
                find(data.patients, patientId, 'patient');
            return { invitation: 'invitation-token', expiresAtMs: 2e12 };
        },
        RedeemInvitation: ({ invitation }) => {
            if (invitation !== 'invitation-token')
                throw notFound('invitation');
            return find(data.accounts, 3, 'account');
        },
        ListAuditEntries: () => ({ entries: [auditEntry({})], nextBeforeId: 0 }),
    };
}
//# sourceMappingURL=stand-in-sessions.js.map