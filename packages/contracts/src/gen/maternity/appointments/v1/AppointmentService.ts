// Generated from proto/maternity/appointments/v1/appointments.proto by `npm run generate`. Do not edit.

import type * as grpc from '@grpc/grpc-js'
import type { MethodDefinition } from '@grpc/proto-loader'
import type { Appointment as _maternity_appointments_v1_Appointment, Appointment__Output as _maternity_appointments_v1_Appointment__Output } from '../../../maternity/appointments/v1/Appointment.ts';
import type { AppointmentWithHistory as _maternity_appointments_v1_AppointmentWithHistory, AppointmentWithHistory__Output as _maternity_appointments_v1_AppointmentWithHistory__Output } from '../../../maternity/appointments/v1/AppointmentWithHistory.ts';
import type { ChangeAppointmentRequest as _maternity_appointments_v1_ChangeAppointmentRequest, ChangeAppointmentRequest__Output as _maternity_appointments_v1_ChangeAppointmentRequest__Output } from '../../../maternity/appointments/v1/ChangeAppointmentRequest.ts';
import type { GetAppointmentRequest as _maternity_appointments_v1_GetAppointmentRequest, GetAppointmentRequest__Output as _maternity_appointments_v1_GetAppointmentRequest__Output } from '../../../maternity/appointments/v1/GetAppointmentRequest.ts';
import type { ListAppointmentsRequest as _maternity_appointments_v1_ListAppointmentsRequest, ListAppointmentsRequest__Output as _maternity_appointments_v1_ListAppointmentsRequest__Output } from '../../../maternity/appointments/v1/ListAppointmentsRequest.ts';
import type { ListAppointmentsResponse as _maternity_appointments_v1_ListAppointmentsResponse, ListAppointmentsResponse__Output as _maternity_appointments_v1_ListAppointmentsResponse__Output } from '../../../maternity/appointments/v1/ListAppointmentsResponse.ts';
import type { RequestAppointmentRequest as _maternity_appointments_v1_RequestAppointmentRequest, RequestAppointmentRequest__Output as _maternity_appointments_v1_RequestAppointmentRequest__Output } from '../../../maternity/appointments/v1/RequestAppointmentRequest.ts';

/**
 * Visits: requested by a patient, answered by a doctor.
 * Every write takes the optional metadata idempotency-key and idempotency-fingerprint.
 * A refusal because of state is FAILED_PRECONDITION with trailing metadata current-status.
 */
export interface AppointmentServiceClient extends grpc.Client {
  ChangeAppointment(argument: _maternity_appointments_v1_ChangeAppointmentRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_maternity_appointments_v1_Appointment__Output>): grpc.ClientUnaryCall;
  ChangeAppointment(argument: _maternity_appointments_v1_ChangeAppointmentRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_maternity_appointments_v1_Appointment__Output>): grpc.ClientUnaryCall;
  ChangeAppointment(argument: _maternity_appointments_v1_ChangeAppointmentRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_maternity_appointments_v1_Appointment__Output>): grpc.ClientUnaryCall;
  ChangeAppointment(argument: _maternity_appointments_v1_ChangeAppointmentRequest, callback: grpc.requestCallback<_maternity_appointments_v1_Appointment__Output>): grpc.ClientUnaryCall;
  changeAppointment(argument: _maternity_appointments_v1_ChangeAppointmentRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_maternity_appointments_v1_Appointment__Output>): grpc.ClientUnaryCall;
  changeAppointment(argument: _maternity_appointments_v1_ChangeAppointmentRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_maternity_appointments_v1_Appointment__Output>): grpc.ClientUnaryCall;
  changeAppointment(argument: _maternity_appointments_v1_ChangeAppointmentRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_maternity_appointments_v1_Appointment__Output>): grpc.ClientUnaryCall;
  changeAppointment(argument: _maternity_appointments_v1_ChangeAppointmentRequest, callback: grpc.requestCallback<_maternity_appointments_v1_Appointment__Output>): grpc.ClientUnaryCall;
  
  /**
   * NOT_FOUND for a visit of somebody else.
   */
  GetAppointment(argument: _maternity_appointments_v1_GetAppointmentRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_maternity_appointments_v1_AppointmentWithHistory__Output>): grpc.ClientUnaryCall;
  GetAppointment(argument: _maternity_appointments_v1_GetAppointmentRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_maternity_appointments_v1_AppointmentWithHistory__Output>): grpc.ClientUnaryCall;
  GetAppointment(argument: _maternity_appointments_v1_GetAppointmentRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_maternity_appointments_v1_AppointmentWithHistory__Output>): grpc.ClientUnaryCall;
  GetAppointment(argument: _maternity_appointments_v1_GetAppointmentRequest, callback: grpc.requestCallback<_maternity_appointments_v1_AppointmentWithHistory__Output>): grpc.ClientUnaryCall;
  /**
   * NOT_FOUND for a visit of somebody else.
   */
  getAppointment(argument: _maternity_appointments_v1_GetAppointmentRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_maternity_appointments_v1_AppointmentWithHistory__Output>): grpc.ClientUnaryCall;
  getAppointment(argument: _maternity_appointments_v1_GetAppointmentRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_maternity_appointments_v1_AppointmentWithHistory__Output>): grpc.ClientUnaryCall;
  getAppointment(argument: _maternity_appointments_v1_GetAppointmentRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_maternity_appointments_v1_AppointmentWithHistory__Output>): grpc.ClientUnaryCall;
  getAppointment(argument: _maternity_appointments_v1_GetAppointmentRequest, callback: grpc.requestCallback<_maternity_appointments_v1_AppointmentWithHistory__Output>): grpc.ClientUnaryCall;
  
  ListAppointments(argument: _maternity_appointments_v1_ListAppointmentsRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_maternity_appointments_v1_ListAppointmentsResponse__Output>): grpc.ClientUnaryCall;
  ListAppointments(argument: _maternity_appointments_v1_ListAppointmentsRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_maternity_appointments_v1_ListAppointmentsResponse__Output>): grpc.ClientUnaryCall;
  ListAppointments(argument: _maternity_appointments_v1_ListAppointmentsRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_maternity_appointments_v1_ListAppointmentsResponse__Output>): grpc.ClientUnaryCall;
  ListAppointments(argument: _maternity_appointments_v1_ListAppointmentsRequest, callback: grpc.requestCallback<_maternity_appointments_v1_ListAppointmentsResponse__Output>): grpc.ClientUnaryCall;
  listAppointments(argument: _maternity_appointments_v1_ListAppointmentsRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_maternity_appointments_v1_ListAppointmentsResponse__Output>): grpc.ClientUnaryCall;
  listAppointments(argument: _maternity_appointments_v1_ListAppointmentsRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_maternity_appointments_v1_ListAppointmentsResponse__Output>): grpc.ClientUnaryCall;
  listAppointments(argument: _maternity_appointments_v1_ListAppointmentsRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_maternity_appointments_v1_ListAppointmentsResponse__Output>): grpc.ClientUnaryCall;
  listAppointments(argument: _maternity_appointments_v1_ListAppointmentsRequest, callback: grpc.requestCallback<_maternity_appointments_v1_ListAppointmentsResponse__Output>): grpc.ClientUnaryCall;
  
  RequestAppointment(argument: _maternity_appointments_v1_RequestAppointmentRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_maternity_appointments_v1_Appointment__Output>): grpc.ClientUnaryCall;
  RequestAppointment(argument: _maternity_appointments_v1_RequestAppointmentRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_maternity_appointments_v1_Appointment__Output>): grpc.ClientUnaryCall;
  RequestAppointment(argument: _maternity_appointments_v1_RequestAppointmentRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_maternity_appointments_v1_Appointment__Output>): grpc.ClientUnaryCall;
  RequestAppointment(argument: _maternity_appointments_v1_RequestAppointmentRequest, callback: grpc.requestCallback<_maternity_appointments_v1_Appointment__Output>): grpc.ClientUnaryCall;
  requestAppointment(argument: _maternity_appointments_v1_RequestAppointmentRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_maternity_appointments_v1_Appointment__Output>): grpc.ClientUnaryCall;
  requestAppointment(argument: _maternity_appointments_v1_RequestAppointmentRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_maternity_appointments_v1_Appointment__Output>): grpc.ClientUnaryCall;
  requestAppointment(argument: _maternity_appointments_v1_RequestAppointmentRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_maternity_appointments_v1_Appointment__Output>): grpc.ClientUnaryCall;
  requestAppointment(argument: _maternity_appointments_v1_RequestAppointmentRequest, callback: grpc.requestCallback<_maternity_appointments_v1_Appointment__Output>): grpc.ClientUnaryCall;
  
}

/**
 * Visits: requested by a patient, answered by a doctor.
 * Every write takes the optional metadata idempotency-key and idempotency-fingerprint.
 * A refusal because of state is FAILED_PRECONDITION with trailing metadata current-status.
 */
export interface AppointmentServiceHandlers extends grpc.UntypedServiceImplementation {
  ChangeAppointment: grpc.handleUnaryCall<_maternity_appointments_v1_ChangeAppointmentRequest__Output, _maternity_appointments_v1_Appointment>;
  
  /**
   * NOT_FOUND for a visit of somebody else.
   */
  GetAppointment: grpc.handleUnaryCall<_maternity_appointments_v1_GetAppointmentRequest__Output, _maternity_appointments_v1_AppointmentWithHistory>;
  
  ListAppointments: grpc.handleUnaryCall<_maternity_appointments_v1_ListAppointmentsRequest__Output, _maternity_appointments_v1_ListAppointmentsResponse>;
  
  RequestAppointment: grpc.handleUnaryCall<_maternity_appointments_v1_RequestAppointmentRequest__Output, _maternity_appointments_v1_Appointment>;
  
}

export interface AppointmentServiceDefinition extends grpc.ServiceDefinition {
  ChangeAppointment: MethodDefinition<_maternity_appointments_v1_ChangeAppointmentRequest, _maternity_appointments_v1_Appointment, _maternity_appointments_v1_ChangeAppointmentRequest__Output, _maternity_appointments_v1_Appointment__Output>
  GetAppointment: MethodDefinition<_maternity_appointments_v1_GetAppointmentRequest, _maternity_appointments_v1_AppointmentWithHistory, _maternity_appointments_v1_GetAppointmentRequest__Output, _maternity_appointments_v1_AppointmentWithHistory__Output>
  ListAppointments: MethodDefinition<_maternity_appointments_v1_ListAppointmentsRequest, _maternity_appointments_v1_ListAppointmentsResponse, _maternity_appointments_v1_ListAppointmentsRequest__Output, _maternity_appointments_v1_ListAppointmentsResponse__Output>
  RequestAppointment: MethodDefinition<_maternity_appointments_v1_RequestAppointmentRequest, _maternity_appointments_v1_Appointment, _maternity_appointments_v1_RequestAppointmentRequest__Output, _maternity_appointments_v1_Appointment__Output>
}
