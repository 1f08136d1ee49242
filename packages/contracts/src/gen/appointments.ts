// Generated from proto/ by `npm run generate`. Do not edit.

import type * as grpc from '@grpc/grpc-js';
import type { EnumTypeDefinition, MessageTypeDefinition } from '@grpc/proto-loader';

import type { Appointment as _maternity_appointments_v1_Appointment, Appointment__Output as _maternity_appointments_v1_Appointment__Output } from './maternity/appointments/v1/Appointment.ts';
import type { AppointmentHistoryEntry as _maternity_appointments_v1_AppointmentHistoryEntry, AppointmentHistoryEntry__Output as _maternity_appointments_v1_AppointmentHistoryEntry__Output } from './maternity/appointments/v1/AppointmentHistoryEntry.ts';
import type { AppointmentServiceClient as _maternity_appointments_v1_AppointmentServiceClient, AppointmentServiceDefinition as _maternity_appointments_v1_AppointmentServiceDefinition } from './maternity/appointments/v1/AppointmentService.ts';
import type { AppointmentWithHistory as _maternity_appointments_v1_AppointmentWithHistory, AppointmentWithHistory__Output as _maternity_appointments_v1_AppointmentWithHistory__Output } from './maternity/appointments/v1/AppointmentWithHistory.ts';
import type { ChangeAppointmentRequest as _maternity_appointments_v1_ChangeAppointmentRequest, ChangeAppointmentRequest__Output as _maternity_appointments_v1_ChangeAppointmentRequest__Output } from './maternity/appointments/v1/ChangeAppointmentRequest.ts';
import type { GetAppointmentRequest as _maternity_appointments_v1_GetAppointmentRequest, GetAppointmentRequest__Output as _maternity_appointments_v1_GetAppointmentRequest__Output } from './maternity/appointments/v1/GetAppointmentRequest.ts';
import type { ListAppointmentsRequest as _maternity_appointments_v1_ListAppointmentsRequest, ListAppointmentsRequest__Output as _maternity_appointments_v1_ListAppointmentsRequest__Output } from './maternity/appointments/v1/ListAppointmentsRequest.ts';
import type { ListAppointmentsResponse as _maternity_appointments_v1_ListAppointmentsResponse, ListAppointmentsResponse__Output as _maternity_appointments_v1_ListAppointmentsResponse__Output } from './maternity/appointments/v1/ListAppointmentsResponse.ts';
import type { RequestAppointmentRequest as _maternity_appointments_v1_RequestAppointmentRequest, RequestAppointmentRequest__Output as _maternity_appointments_v1_RequestAppointmentRequest__Output } from './maternity/appointments/v1/RequestAppointmentRequest.ts';

type SubtypeConstructor<Constructor extends new (...args: any) => any, Subtype> = {
  new(...args: ConstructorParameters<Constructor>): Subtype;
};

export interface ProtoGrpcType {
  maternity: {
    appointments: {
      v1: {
        Appointment: MessageTypeDefinition<_maternity_appointments_v1_Appointment, _maternity_appointments_v1_Appointment__Output>
        AppointmentAction: EnumTypeDefinition
        AppointmentHistoryEntry: MessageTypeDefinition<_maternity_appointments_v1_AppointmentHistoryEntry, _maternity_appointments_v1_AppointmentHistoryEntry__Output>
        /**
         * Visits: requested by a patient, answered by a doctor.
         * Every write takes the optional metadata idempotency-key and idempotency-fingerprint.
         * A refusal because of state is FAILED_PRECONDITION with trailing metadata current-status.
         */
        AppointmentService: SubtypeConstructor<typeof grpc.Client, _maternity_appointments_v1_AppointmentServiceClient> & { service: _maternity_appointments_v1_AppointmentServiceDefinition }
        AppointmentStatus: EnumTypeDefinition
        AppointmentWithHistory: MessageTypeDefinition<_maternity_appointments_v1_AppointmentWithHistory, _maternity_appointments_v1_AppointmentWithHistory__Output>
        ChangeAppointmentRequest: MessageTypeDefinition<_maternity_appointments_v1_ChangeAppointmentRequest, _maternity_appointments_v1_ChangeAppointmentRequest__Output>
        GetAppointmentRequest: MessageTypeDefinition<_maternity_appointments_v1_GetAppointmentRequest, _maternity_appointments_v1_GetAppointmentRequest__Output>
        ListAppointmentsRequest: MessageTypeDefinition<_maternity_appointments_v1_ListAppointmentsRequest, _maternity_appointments_v1_ListAppointmentsRequest__Output>
        ListAppointmentsResponse: MessageTypeDefinition<_maternity_appointments_v1_ListAppointmentsResponse, _maternity_appointments_v1_ListAppointmentsResponse__Output>
        RequestAppointmentRequest: MessageTypeDefinition<_maternity_appointments_v1_RequestAppointmentRequest, _maternity_appointments_v1_RequestAppointmentRequest__Output>
      }
    }
  }
}
