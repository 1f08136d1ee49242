// Generated from proto/ by `npm run generate`. Do not edit.

import type * as grpc from '@grpc/grpc-js';
import type { MessageTypeDefinition } from '@grpc/proto-loader';

import type { Account as _maternity_appointments_v1_Account, Account__Output as _maternity_appointments_v1_Account__Output } from './maternity/appointments/v1/Account.ts';
import type { AccountServiceClient as _maternity_appointments_v1_AccountServiceClient, AccountServiceDefinition as _maternity_appointments_v1_AccountServiceDefinition } from './maternity/appointments/v1/AccountService.ts';
import type { AuditEntry as _maternity_appointments_v1_AuditEntry, AuditEntry__Output as _maternity_appointments_v1_AuditEntry__Output } from './maternity/appointments/v1/AuditEntry.ts';
import type { CreateInvitationRequest as _maternity_appointments_v1_CreateInvitationRequest, CreateInvitationRequest__Output as _maternity_appointments_v1_CreateInvitationRequest__Output } from './maternity/appointments/v1/CreateInvitationRequest.ts';
import type { CreateSessionFromIdentityRequest as _maternity_appointments_v1_CreateSessionFromIdentityRequest, CreateSessionFromIdentityRequest__Output as _maternity_appointments_v1_CreateSessionFromIdentityRequest__Output } from './maternity/appointments/v1/CreateSessionFromIdentityRequest.ts';
import type { CreateSessionRequest as _maternity_appointments_v1_CreateSessionRequest, CreateSessionRequest__Output as _maternity_appointments_v1_CreateSessionRequest__Output } from './maternity/appointments/v1/CreateSessionRequest.ts';
import type { EndSessionRequest as _maternity_appointments_v1_EndSessionRequest, EndSessionRequest__Output as _maternity_appointments_v1_EndSessionRequest__Output } from './maternity/appointments/v1/EndSessionRequest.ts';
import type { EndSessionResponse as _maternity_appointments_v1_EndSessionResponse, EndSessionResponse__Output as _maternity_appointments_v1_EndSessionResponse__Output } from './maternity/appointments/v1/EndSessionResponse.ts';
import type { GetAccountRequest as _maternity_appointments_v1_GetAccountRequest, GetAccountRequest__Output as _maternity_appointments_v1_GetAccountRequest__Output } from './maternity/appointments/v1/GetAccountRequest.ts';
import type { Invitation as _maternity_appointments_v1_Invitation, Invitation__Output as _maternity_appointments_v1_Invitation__Output } from './maternity/appointments/v1/Invitation.ts';
import type { ListAuditEntriesRequest as _maternity_appointments_v1_ListAuditEntriesRequest, ListAuditEntriesRequest__Output as _maternity_appointments_v1_ListAuditEntriesRequest__Output } from './maternity/appointments/v1/ListAuditEntriesRequest.ts';
import type { ListAuditEntriesResponse as _maternity_appointments_v1_ListAuditEntriesResponse, ListAuditEntriesResponse__Output as _maternity_appointments_v1_ListAuditEntriesResponse__Output } from './maternity/appointments/v1/ListAuditEntriesResponse.ts';
import type { RedeemInvitationRequest as _maternity_appointments_v1_RedeemInvitationRequest, RedeemInvitationRequest__Output as _maternity_appointments_v1_RedeemInvitationRequest__Output } from './maternity/appointments/v1/RedeemInvitationRequest.ts';
import type { RefreshSessionRequest as _maternity_appointments_v1_RefreshSessionRequest, RefreshSessionRequest__Output as _maternity_appointments_v1_RefreshSessionRequest__Output } from './maternity/appointments/v1/RefreshSessionRequest.ts';
import type { Session as _maternity_appointments_v1_Session, Session__Output as _maternity_appointments_v1_Session__Output } from './maternity/appointments/v1/Session.ts';
import type { SetAccountActiveRequest as _maternity_appointments_v1_SetAccountActiveRequest, SetAccountActiveRequest__Output as _maternity_appointments_v1_SetAccountActiveRequest__Output } from './maternity/appointments/v1/SetAccountActiveRequest.ts';

type SubtypeConstructor<Constructor extends new (...args: any) => any, Subtype> = {
  new(...args: ConstructorParameters<Constructor>): Subtype;
};

export interface ProtoGrpcType {
  maternity: {
    appointments: {
      v1: {
        Account: MessageTypeDefinition<_maternity_appointments_v1_Account, _maternity_appointments_v1_Account__Output>
        /**
         * Who may log in, and their sessions. Callers send the verified identity as metadata (see caller.ts in contracts).
         */
        AccountService: SubtypeConstructor<typeof grpc.Client, _maternity_appointments_v1_AccountServiceClient> & { service: _maternity_appointments_v1_AccountServiceDefinition }
        AuditEntry: MessageTypeDefinition<_maternity_appointments_v1_AuditEntry, _maternity_appointments_v1_AuditEntry__Output>
        CreateInvitationRequest: MessageTypeDefinition<_maternity_appointments_v1_CreateInvitationRequest, _maternity_appointments_v1_CreateInvitationRequest__Output>
        CreateSessionFromIdentityRequest: MessageTypeDefinition<_maternity_appointments_v1_CreateSessionFromIdentityRequest, _maternity_appointments_v1_CreateSessionFromIdentityRequest__Output>
        CreateSessionRequest: MessageTypeDefinition<_maternity_appointments_v1_CreateSessionRequest, _maternity_appointments_v1_CreateSessionRequest__Output>
        EndSessionRequest: MessageTypeDefinition<_maternity_appointments_v1_EndSessionRequest, _maternity_appointments_v1_EndSessionRequest__Output>
        EndSessionResponse: MessageTypeDefinition<_maternity_appointments_v1_EndSessionResponse, _maternity_appointments_v1_EndSessionResponse__Output>
        GetAccountRequest: MessageTypeDefinition<_maternity_appointments_v1_GetAccountRequest, _maternity_appointments_v1_GetAccountRequest__Output>
        Invitation: MessageTypeDefinition<_maternity_appointments_v1_Invitation, _maternity_appointments_v1_Invitation__Output>
        ListAuditEntriesRequest: MessageTypeDefinition<_maternity_appointments_v1_ListAuditEntriesRequest, _maternity_appointments_v1_ListAuditEntriesRequest__Output>
        ListAuditEntriesResponse: MessageTypeDefinition<_maternity_appointments_v1_ListAuditEntriesResponse, _maternity_appointments_v1_ListAuditEntriesResponse__Output>
        RedeemInvitationRequest: MessageTypeDefinition<_maternity_appointments_v1_RedeemInvitationRequest, _maternity_appointments_v1_RedeemInvitationRequest__Output>
        RefreshSessionRequest: MessageTypeDefinition<_maternity_appointments_v1_RefreshSessionRequest, _maternity_appointments_v1_RefreshSessionRequest__Output>
        Session: MessageTypeDefinition<_maternity_appointments_v1_Session, _maternity_appointments_v1_Session__Output>
        SetAccountActiveRequest: MessageTypeDefinition<_maternity_appointments_v1_SetAccountActiveRequest, _maternity_appointments_v1_SetAccountActiveRequest__Output>
      }
    }
  }
}
