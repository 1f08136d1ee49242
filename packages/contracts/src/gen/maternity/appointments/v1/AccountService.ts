// Generated from proto/maternity/appointments/v1/accounts.proto by `npm run generate`. Do not edit.

import type * as grpc from '@grpc/grpc-js'
import type { MethodDefinition } from '@grpc/proto-loader'
import type { Account as _maternity_appointments_v1_Account, Account__Output as _maternity_appointments_v1_Account__Output } from '../../../maternity/appointments/v1/Account.ts';
import type { CreateInvitationRequest as _maternity_appointments_v1_CreateInvitationRequest, CreateInvitationRequest__Output as _maternity_appointments_v1_CreateInvitationRequest__Output } from '../../../maternity/appointments/v1/CreateInvitationRequest.ts';
import type { CreateSessionFromIdentityRequest as _maternity_appointments_v1_CreateSessionFromIdentityRequest, CreateSessionFromIdentityRequest__Output as _maternity_appointments_v1_CreateSessionFromIdentityRequest__Output } from '../../../maternity/appointments/v1/CreateSessionFromIdentityRequest.ts';
import type { CreateSessionRequest as _maternity_appointments_v1_CreateSessionRequest, CreateSessionRequest__Output as _maternity_appointments_v1_CreateSessionRequest__Output } from '../../../maternity/appointments/v1/CreateSessionRequest.ts';
import type { EndSessionRequest as _maternity_appointments_v1_EndSessionRequest, EndSessionRequest__Output as _maternity_appointments_v1_EndSessionRequest__Output } from '../../../maternity/appointments/v1/EndSessionRequest.ts';
import type { EndSessionResponse as _maternity_appointments_v1_EndSessionResponse, EndSessionResponse__Output as _maternity_appointments_v1_EndSessionResponse__Output } from '../../../maternity/appointments/v1/EndSessionResponse.ts';
import type { GetAccountRequest as _maternity_appointments_v1_GetAccountRequest, GetAccountRequest__Output as _maternity_appointments_v1_GetAccountRequest__Output } from '../../../maternity/appointments/v1/GetAccountRequest.ts';
import type { Invitation as _maternity_appointments_v1_Invitation, Invitation__Output as _maternity_appointments_v1_Invitation__Output } from '../../../maternity/appointments/v1/Invitation.ts';
import type { ListAuditEntriesRequest as _maternity_appointments_v1_ListAuditEntriesRequest, ListAuditEntriesRequest__Output as _maternity_appointments_v1_ListAuditEntriesRequest__Output } from '../../../maternity/appointments/v1/ListAuditEntriesRequest.ts';
import type { ListAuditEntriesResponse as _maternity_appointments_v1_ListAuditEntriesResponse, ListAuditEntriesResponse__Output as _maternity_appointments_v1_ListAuditEntriesResponse__Output } from '../../../maternity/appointments/v1/ListAuditEntriesResponse.ts';
import type { RedeemInvitationRequest as _maternity_appointments_v1_RedeemInvitationRequest, RedeemInvitationRequest__Output as _maternity_appointments_v1_RedeemInvitationRequest__Output } from '../../../maternity/appointments/v1/RedeemInvitationRequest.ts';
import type { RefreshSessionRequest as _maternity_appointments_v1_RefreshSessionRequest, RefreshSessionRequest__Output as _maternity_appointments_v1_RefreshSessionRequest__Output } from '../../../maternity/appointments/v1/RefreshSessionRequest.ts';
import type { Session as _maternity_appointments_v1_Session, Session__Output as _maternity_appointments_v1_Session__Output } from '../../../maternity/appointments/v1/Session.ts';
import type { SetAccountActiveRequest as _maternity_appointments_v1_SetAccountActiveRequest, SetAccountActiveRequest__Output as _maternity_appointments_v1_SetAccountActiveRequest__Output } from '../../../maternity/appointments/v1/SetAccountActiveRequest.ts';

/**
 * Who may log in, and their sessions. Callers send the verified identity as metadata (see caller.ts in contracts).
 */
export interface AccountServiceClient extends grpc.Client {
  /**
   * A one-time link for a doctor or patient without an account.
   */
  CreateInvitation(argument: _maternity_appointments_v1_CreateInvitationRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_maternity_appointments_v1_Invitation__Output>): grpc.ClientUnaryCall;
  CreateInvitation(argument: _maternity_appointments_v1_CreateInvitationRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_maternity_appointments_v1_Invitation__Output>): grpc.ClientUnaryCall;
  CreateInvitation(argument: _maternity_appointments_v1_CreateInvitationRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_maternity_appointments_v1_Invitation__Output>): grpc.ClientUnaryCall;
  CreateInvitation(argument: _maternity_appointments_v1_CreateInvitationRequest, callback: grpc.requestCallback<_maternity_appointments_v1_Invitation__Output>): grpc.ClientUnaryCall;
  /**
   * A one-time link for a doctor or patient without an account.
   */
  createInvitation(argument: _maternity_appointments_v1_CreateInvitationRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_maternity_appointments_v1_Invitation__Output>): grpc.ClientUnaryCall;
  createInvitation(argument: _maternity_appointments_v1_CreateInvitationRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_maternity_appointments_v1_Invitation__Output>): grpc.ClientUnaryCall;
  createInvitation(argument: _maternity_appointments_v1_CreateInvitationRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_maternity_appointments_v1_Invitation__Output>): grpc.ClientUnaryCall;
  createInvitation(argument: _maternity_appointments_v1_CreateInvitationRequest, callback: grpc.requestCallback<_maternity_appointments_v1_Invitation__Output>): grpc.ClientUnaryCall;
  
  /**
   * UNAUTHENTICATED (code invalid-credentials) alike for an unknown e-mail and a wrong password.
   */
  CreateSession(argument: _maternity_appointments_v1_CreateSessionRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_maternity_appointments_v1_Session__Output>): grpc.ClientUnaryCall;
  CreateSession(argument: _maternity_appointments_v1_CreateSessionRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_maternity_appointments_v1_Session__Output>): grpc.ClientUnaryCall;
  CreateSession(argument: _maternity_appointments_v1_CreateSessionRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_maternity_appointments_v1_Session__Output>): grpc.ClientUnaryCall;
  CreateSession(argument: _maternity_appointments_v1_CreateSessionRequest, callback: grpc.requestCallback<_maternity_appointments_v1_Session__Output>): grpc.ClientUnaryCall;
  /**
   * UNAUTHENTICATED (code invalid-credentials) alike for an unknown e-mail and a wrong password.
   */
  createSession(argument: _maternity_appointments_v1_CreateSessionRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_maternity_appointments_v1_Session__Output>): grpc.ClientUnaryCall;
  createSession(argument: _maternity_appointments_v1_CreateSessionRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_maternity_appointments_v1_Session__Output>): grpc.ClientUnaryCall;
  createSession(argument: _maternity_appointments_v1_CreateSessionRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_maternity_appointments_v1_Session__Output>): grpc.ClientUnaryCall;
  createSession(argument: _maternity_appointments_v1_CreateSessionRequest, callback: grpc.requestCallback<_maternity_appointments_v1_Session__Output>): grpc.ClientUnaryCall;
  
  /**
   * An account of the platform for a person whom a configured OIDC issuer vouches for.
   */
  CreateSessionFromIdentity(argument: _maternity_appointments_v1_CreateSessionFromIdentityRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_maternity_appointments_v1_Session__Output>): grpc.ClientUnaryCall;
  CreateSessionFromIdentity(argument: _maternity_appointments_v1_CreateSessionFromIdentityRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_maternity_appointments_v1_Session__Output>): grpc.ClientUnaryCall;
  CreateSessionFromIdentity(argument: _maternity_appointments_v1_CreateSessionFromIdentityRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_maternity_appointments_v1_Session__Output>): grpc.ClientUnaryCall;
  CreateSessionFromIdentity(argument: _maternity_appointments_v1_CreateSessionFromIdentityRequest, callback: grpc.requestCallback<_maternity_appointments_v1_Session__Output>): grpc.ClientUnaryCall;
  /**
   * An account of the platform for a person whom a configured OIDC issuer vouches for.
   */
  createSessionFromIdentity(argument: _maternity_appointments_v1_CreateSessionFromIdentityRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_maternity_appointments_v1_Session__Output>): grpc.ClientUnaryCall;
  createSessionFromIdentity(argument: _maternity_appointments_v1_CreateSessionFromIdentityRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_maternity_appointments_v1_Session__Output>): grpc.ClientUnaryCall;
  createSessionFromIdentity(argument: _maternity_appointments_v1_CreateSessionFromIdentityRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_maternity_appointments_v1_Session__Output>): grpc.ClientUnaryCall;
  createSessionFromIdentity(argument: _maternity_appointments_v1_CreateSessionFromIdentityRequest, callback: grpc.requestCallback<_maternity_appointments_v1_Session__Output>): grpc.ClientUnaryCall;
  
  EndSession(argument: _maternity_appointments_v1_EndSessionRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_maternity_appointments_v1_EndSessionResponse__Output>): grpc.ClientUnaryCall;
  EndSession(argument: _maternity_appointments_v1_EndSessionRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_maternity_appointments_v1_EndSessionResponse__Output>): grpc.ClientUnaryCall;
  EndSession(argument: _maternity_appointments_v1_EndSessionRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_maternity_appointments_v1_EndSessionResponse__Output>): grpc.ClientUnaryCall;
  EndSession(argument: _maternity_appointments_v1_EndSessionRequest, callback: grpc.requestCallback<_maternity_appointments_v1_EndSessionResponse__Output>): grpc.ClientUnaryCall;
  endSession(argument: _maternity_appointments_v1_EndSessionRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_maternity_appointments_v1_EndSessionResponse__Output>): grpc.ClientUnaryCall;
  endSession(argument: _maternity_appointments_v1_EndSessionRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_maternity_appointments_v1_EndSessionResponse__Output>): grpc.ClientUnaryCall;
  endSession(argument: _maternity_appointments_v1_EndSessionRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_maternity_appointments_v1_EndSessionResponse__Output>): grpc.ClientUnaryCall;
  endSession(argument: _maternity_appointments_v1_EndSessionRequest, callback: grpc.requestCallback<_maternity_appointments_v1_EndSessionResponse__Output>): grpc.ClientUnaryCall;
  
  GetAccount(argument: _maternity_appointments_v1_GetAccountRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_maternity_appointments_v1_Account__Output>): grpc.ClientUnaryCall;
  GetAccount(argument: _maternity_appointments_v1_GetAccountRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_maternity_appointments_v1_Account__Output>): grpc.ClientUnaryCall;
  GetAccount(argument: _maternity_appointments_v1_GetAccountRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_maternity_appointments_v1_Account__Output>): grpc.ClientUnaryCall;
  GetAccount(argument: _maternity_appointments_v1_GetAccountRequest, callback: grpc.requestCallback<_maternity_appointments_v1_Account__Output>): grpc.ClientUnaryCall;
  getAccount(argument: _maternity_appointments_v1_GetAccountRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_maternity_appointments_v1_Account__Output>): grpc.ClientUnaryCall;
  getAccount(argument: _maternity_appointments_v1_GetAccountRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_maternity_appointments_v1_Account__Output>): grpc.ClientUnaryCall;
  getAccount(argument: _maternity_appointments_v1_GetAccountRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_maternity_appointments_v1_Account__Output>): grpc.ClientUnaryCall;
  getAccount(argument: _maternity_appointments_v1_GetAccountRequest, callback: grpc.requestCallback<_maternity_appointments_v1_Account__Output>): grpc.ClientUnaryCall;
  
  ListAuditEntries(argument: _maternity_appointments_v1_ListAuditEntriesRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_maternity_appointments_v1_ListAuditEntriesResponse__Output>): grpc.ClientUnaryCall;
  ListAuditEntries(argument: _maternity_appointments_v1_ListAuditEntriesRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_maternity_appointments_v1_ListAuditEntriesResponse__Output>): grpc.ClientUnaryCall;
  ListAuditEntries(argument: _maternity_appointments_v1_ListAuditEntriesRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_maternity_appointments_v1_ListAuditEntriesResponse__Output>): grpc.ClientUnaryCall;
  ListAuditEntries(argument: _maternity_appointments_v1_ListAuditEntriesRequest, callback: grpc.requestCallback<_maternity_appointments_v1_ListAuditEntriesResponse__Output>): grpc.ClientUnaryCall;
  listAuditEntries(argument: _maternity_appointments_v1_ListAuditEntriesRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_maternity_appointments_v1_ListAuditEntriesResponse__Output>): grpc.ClientUnaryCall;
  listAuditEntries(argument: _maternity_appointments_v1_ListAuditEntriesRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_maternity_appointments_v1_ListAuditEntriesResponse__Output>): grpc.ClientUnaryCall;
  listAuditEntries(argument: _maternity_appointments_v1_ListAuditEntriesRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_maternity_appointments_v1_ListAuditEntriesResponse__Output>): grpc.ClientUnaryCall;
  listAuditEntries(argument: _maternity_appointments_v1_ListAuditEntriesRequest, callback: grpc.requestCallback<_maternity_appointments_v1_ListAuditEntriesResponse__Output>): grpc.ClientUnaryCall;
  
  RedeemInvitation(argument: _maternity_appointments_v1_RedeemInvitationRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_maternity_appointments_v1_Account__Output>): grpc.ClientUnaryCall;
  RedeemInvitation(argument: _maternity_appointments_v1_RedeemInvitationRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_maternity_appointments_v1_Account__Output>): grpc.ClientUnaryCall;
  RedeemInvitation(argument: _maternity_appointments_v1_RedeemInvitationRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_maternity_appointments_v1_Account__Output>): grpc.ClientUnaryCall;
  RedeemInvitation(argument: _maternity_appointments_v1_RedeemInvitationRequest, callback: grpc.requestCallback<_maternity_appointments_v1_Account__Output>): grpc.ClientUnaryCall;
  redeemInvitation(argument: _maternity_appointments_v1_RedeemInvitationRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_maternity_appointments_v1_Account__Output>): grpc.ClientUnaryCall;
  redeemInvitation(argument: _maternity_appointments_v1_RedeemInvitationRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_maternity_appointments_v1_Account__Output>): grpc.ClientUnaryCall;
  redeemInvitation(argument: _maternity_appointments_v1_RedeemInvitationRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_maternity_appointments_v1_Account__Output>): grpc.ClientUnaryCall;
  redeemInvitation(argument: _maternity_appointments_v1_RedeemInvitationRequest, callback: grpc.requestCallback<_maternity_appointments_v1_Account__Output>): grpc.ClientUnaryCall;
  
  /**
   * Exchanges a refresh token for a new one; a token used twice ends the whole session.
   */
  RefreshSession(argument: _maternity_appointments_v1_RefreshSessionRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_maternity_appointments_v1_Session__Output>): grpc.ClientUnaryCall;
  RefreshSession(argument: _maternity_appointments_v1_RefreshSessionRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_maternity_appointments_v1_Session__Output>): grpc.ClientUnaryCall;
  RefreshSession(argument: _maternity_appointments_v1_RefreshSessionRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_maternity_appointments_v1_Session__Output>): grpc.ClientUnaryCall;
  RefreshSession(argument: _maternity_appointments_v1_RefreshSessionRequest, callback: grpc.requestCallback<_maternity_appointments_v1_Session__Output>): grpc.ClientUnaryCall;
  /**
   * Exchanges a refresh token for a new one; a token used twice ends the whole session.
   */
  refreshSession(argument: _maternity_appointments_v1_RefreshSessionRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_maternity_appointments_v1_Session__Output>): grpc.ClientUnaryCall;
  refreshSession(argument: _maternity_appointments_v1_RefreshSessionRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_maternity_appointments_v1_Session__Output>): grpc.ClientUnaryCall;
  refreshSession(argument: _maternity_appointments_v1_RefreshSessionRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_maternity_appointments_v1_Session__Output>): grpc.ClientUnaryCall;
  refreshSession(argument: _maternity_appointments_v1_RefreshSessionRequest, callback: grpc.requestCallback<_maternity_appointments_v1_Session__Output>): grpc.ClientUnaryCall;
  
  /**
   * Ends all sessions of the account and refuses new ones.
   */
  SetAccountActive(argument: _maternity_appointments_v1_SetAccountActiveRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_maternity_appointments_v1_Account__Output>): grpc.ClientUnaryCall;
  SetAccountActive(argument: _maternity_appointments_v1_SetAccountActiveRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_maternity_appointments_v1_Account__Output>): grpc.ClientUnaryCall;
  SetAccountActive(argument: _maternity_appointments_v1_SetAccountActiveRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_maternity_appointments_v1_Account__Output>): grpc.ClientUnaryCall;
  SetAccountActive(argument: _maternity_appointments_v1_SetAccountActiveRequest, callback: grpc.requestCallback<_maternity_appointments_v1_Account__Output>): grpc.ClientUnaryCall;
  /**
   * Ends all sessions of the account and refuses new ones.
   */
  setAccountActive(argument: _maternity_appointments_v1_SetAccountActiveRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_maternity_appointments_v1_Account__Output>): grpc.ClientUnaryCall;
  setAccountActive(argument: _maternity_appointments_v1_SetAccountActiveRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_maternity_appointments_v1_Account__Output>): grpc.ClientUnaryCall;
  setAccountActive(argument: _maternity_appointments_v1_SetAccountActiveRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_maternity_appointments_v1_Account__Output>): grpc.ClientUnaryCall;
  setAccountActive(argument: _maternity_appointments_v1_SetAccountActiveRequest, callback: grpc.requestCallback<_maternity_appointments_v1_Account__Output>): grpc.ClientUnaryCall;
  
}

/**
 * Who may log in, and their sessions. Callers send the verified identity as metadata (see caller.ts in contracts).
 */
export interface AccountServiceHandlers extends grpc.UntypedServiceImplementation {
  /**
   * A one-time link for a doctor or patient without an account.
   */
  CreateInvitation: grpc.handleUnaryCall<_maternity_appointments_v1_CreateInvitationRequest__Output, _maternity_appointments_v1_Invitation>;
  
  /**
   * UNAUTHENTICATED (code invalid-credentials) alike for an unknown e-mail and a wrong password.
   */
  CreateSession: grpc.handleUnaryCall<_maternity_appointments_v1_CreateSessionRequest__Output, _maternity_appointments_v1_Session>;
  
  /**
   * An account of the platform for a person whom a configured OIDC issuer vouches for.
   */
  CreateSessionFromIdentity: grpc.handleUnaryCall<_maternity_appointments_v1_CreateSessionFromIdentityRequest__Output, _maternity_appointments_v1_Session>;
  
  EndSession: grpc.handleUnaryCall<_maternity_appointments_v1_EndSessionRequest__Output, _maternity_appointments_v1_EndSessionResponse>;
  
  GetAccount: grpc.handleUnaryCall<_maternity_appointments_v1_GetAccountRequest__Output, _maternity_appointments_v1_Account>;
  
  ListAuditEntries: grpc.handleUnaryCall<_maternity_appointments_v1_ListAuditEntriesRequest__Output, _maternity_appointments_v1_ListAuditEntriesResponse>;
  
  RedeemInvitation: grpc.handleUnaryCall<_maternity_appointments_v1_RedeemInvitationRequest__Output, _maternity_appointments_v1_Account>;
  
  /**
   * Exchanges a refresh token for a new one; a token used twice ends the whole session.
   */
  RefreshSession: grpc.handleUnaryCall<_maternity_appointments_v1_RefreshSessionRequest__Output, _maternity_appointments_v1_Session>;
  
  /**
   * Ends all sessions of the account and refuses new ones.
   */
  SetAccountActive: grpc.handleUnaryCall<_maternity_appointments_v1_SetAccountActiveRequest__Output, _maternity_appointments_v1_Account>;
  
}

export interface AccountServiceDefinition extends grpc.ServiceDefinition {
  CreateInvitation: MethodDefinition<_maternity_appointments_v1_CreateInvitationRequest, _maternity_appointments_v1_Invitation, _maternity_appointments_v1_CreateInvitationRequest__Output, _maternity_appointments_v1_Invitation__Output>
  CreateSession: MethodDefinition<_maternity_appointments_v1_CreateSessionRequest, _maternity_appointments_v1_Session, _maternity_appointments_v1_CreateSessionRequest__Output, _maternity_appointments_v1_Session__Output>
  CreateSessionFromIdentity: MethodDefinition<_maternity_appointments_v1_CreateSessionFromIdentityRequest, _maternity_appointments_v1_Session, _maternity_appointments_v1_CreateSessionFromIdentityRequest__Output, _maternity_appointments_v1_Session__Output>
  EndSession: MethodDefinition<_maternity_appointments_v1_EndSessionRequest, _maternity_appointments_v1_EndSessionResponse, _maternity_appointments_v1_EndSessionRequest__Output, _maternity_appointments_v1_EndSessionResponse__Output>
  GetAccount: MethodDefinition<_maternity_appointments_v1_GetAccountRequest, _maternity_appointments_v1_Account, _maternity_appointments_v1_GetAccountRequest__Output, _maternity_appointments_v1_Account__Output>
  ListAuditEntries: MethodDefinition<_maternity_appointments_v1_ListAuditEntriesRequest, _maternity_appointments_v1_ListAuditEntriesResponse, _maternity_appointments_v1_ListAuditEntriesRequest__Output, _maternity_appointments_v1_ListAuditEntriesResponse__Output>
  RedeemInvitation: MethodDefinition<_maternity_appointments_v1_RedeemInvitationRequest, _maternity_appointments_v1_Account, _maternity_appointments_v1_RedeemInvitationRequest__Output, _maternity_appointments_v1_Account__Output>
  RefreshSession: MethodDefinition<_maternity_appointments_v1_RefreshSessionRequest, _maternity_appointments_v1_Session, _maternity_appointments_v1_RefreshSessionRequest__Output, _maternity_appointments_v1_Session__Output>
  SetAccountActive: MethodDefinition<_maternity_appointments_v1_SetAccountActiveRequest, _maternity_appointments_v1_Account, _maternity_appointments_v1_SetAccountActiveRequest__Output, _maternity_appointments_v1_Account__Output>
}
