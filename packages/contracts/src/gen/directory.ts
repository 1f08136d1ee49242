// Generated from proto/ by `npm run generate`. Do not edit.

import type * as grpc from '@grpc/grpc-js';
import type { MessageTypeDefinition } from '@grpc/proto-loader';

import type { AppointmentType as _maternity_appointments_v1_AppointmentType, AppointmentType__Output as _maternity_appointments_v1_AppointmentType__Output } from './maternity/appointments/v1/AppointmentType.ts';
import type { CreateDoctorRequest as _maternity_appointments_v1_CreateDoctorRequest, CreateDoctorRequest__Output as _maternity_appointments_v1_CreateDoctorRequest__Output } from './maternity/appointments/v1/CreateDoctorRequest.ts';
import type { CreateDoctorResponse as _maternity_appointments_v1_CreateDoctorResponse, CreateDoctorResponse__Output as _maternity_appointments_v1_CreateDoctorResponse__Output } from './maternity/appointments/v1/CreateDoctorResponse.ts';
import type { CreatePatientRequest as _maternity_appointments_v1_CreatePatientRequest, CreatePatientRequest__Output as _maternity_appointments_v1_CreatePatientRequest__Output } from './maternity/appointments/v1/CreatePatientRequest.ts';
import type { CreateTimeOffRequest as _maternity_appointments_v1_CreateTimeOffRequest, CreateTimeOffRequest__Output as _maternity_appointments_v1_CreateTimeOffRequest__Output } from './maternity/appointments/v1/CreateTimeOffRequest.ts';
import type { DeleteRequest as _maternity_appointments_v1_DeleteRequest, DeleteRequest__Output as _maternity_appointments_v1_DeleteRequest__Output } from './maternity/appointments/v1/DeleteRequest.ts';
import type { DeleteResponse as _maternity_appointments_v1_DeleteResponse, DeleteResponse__Output as _maternity_appointments_v1_DeleteResponse__Output } from './maternity/appointments/v1/DeleteResponse.ts';
import type { DeleteTimeOffRequest as _maternity_appointments_v1_DeleteTimeOffRequest, DeleteTimeOffRequest__Output as _maternity_appointments_v1_DeleteTimeOffRequest__Output } from './maternity/appointments/v1/DeleteTimeOffRequest.ts';
import type { DirectoryServiceClient as _maternity_appointments_v1_DirectoryServiceClient, DirectoryServiceDefinition as _maternity_appointments_v1_DirectoryServiceDefinition } from './maternity/appointments/v1/DirectoryService.ts';
import type { Doctor as _maternity_appointments_v1_Doctor, Doctor__Output as _maternity_appointments_v1_Doctor__Output } from './maternity/appointments/v1/Doctor.ts';
import type { GetRequest as _maternity_appointments_v1_GetRequest, GetRequest__Output as _maternity_appointments_v1_GetRequest__Output } from './maternity/appointments/v1/GetRequest.ts';
import type { ListAppointmentTypesResponse as _maternity_appointments_v1_ListAppointmentTypesResponse, ListAppointmentTypesResponse__Output as _maternity_appointments_v1_ListAppointmentTypesResponse__Output } from './maternity/appointments/v1/ListAppointmentTypesResponse.ts';
import type { ListDoctorsResponse as _maternity_appointments_v1_ListDoctorsResponse, ListDoctorsResponse__Output as _maternity_appointments_v1_ListDoctorsResponse__Output } from './maternity/appointments/v1/ListDoctorsResponse.ts';
import type { ListPatientsResponse as _maternity_appointments_v1_ListPatientsResponse, ListPatientsResponse__Output as _maternity_appointments_v1_ListPatientsResponse__Output } from './maternity/appointments/v1/ListPatientsResponse.ts';
import type { ListRequest as _maternity_appointments_v1_ListRequest, ListRequest__Output as _maternity_appointments_v1_ListRequest__Output } from './maternity/appointments/v1/ListRequest.ts';
import type { ListSlotsRequest as _maternity_appointments_v1_ListSlotsRequest, ListSlotsRequest__Output as _maternity_appointments_v1_ListSlotsRequest__Output } from './maternity/appointments/v1/ListSlotsRequest.ts';
import type { ListSlotsResponse as _maternity_appointments_v1_ListSlotsResponse, ListSlotsResponse__Output as _maternity_appointments_v1_ListSlotsResponse__Output } from './maternity/appointments/v1/ListSlotsResponse.ts';
import type { ListTimeOffRequest as _maternity_appointments_v1_ListTimeOffRequest, ListTimeOffRequest__Output as _maternity_appointments_v1_ListTimeOffRequest__Output } from './maternity/appointments/v1/ListTimeOffRequest.ts';
import type { ListTimeOffResponse as _maternity_appointments_v1_ListTimeOffResponse, ListTimeOffResponse__Output as _maternity_appointments_v1_ListTimeOffResponse__Output } from './maternity/appointments/v1/ListTimeOffResponse.ts';
import type { Patient as _maternity_appointments_v1_Patient, Patient__Output as _maternity_appointments_v1_Patient__Output } from './maternity/appointments/v1/Patient.ts';
import type { PutScheduleRequest as _maternity_appointments_v1_PutScheduleRequest, PutScheduleRequest__Output as _maternity_appointments_v1_PutScheduleRequest__Output } from './maternity/appointments/v1/PutScheduleRequest.ts';
import type { Schedule as _maternity_appointments_v1_Schedule, Schedule__Output as _maternity_appointments_v1_Schedule__Output } from './maternity/appointments/v1/Schedule.ts';
import type { Slot as _maternity_appointments_v1_Slot, Slot__Output as _maternity_appointments_v1_Slot__Output } from './maternity/appointments/v1/Slot.ts';
import type { TimeOff as _maternity_appointments_v1_TimeOff, TimeOff__Output as _maternity_appointments_v1_TimeOff__Output } from './maternity/appointments/v1/TimeOff.ts';
import type { WorkingHours as _maternity_appointments_v1_WorkingHours, WorkingHours__Output as _maternity_appointments_v1_WorkingHours__Output } from './maternity/appointments/v1/WorkingHours.ts';

type SubtypeConstructor<Constructor extends new (...args: any) => any, Subtype> = {
  new(...args: ConstructorParameters<Constructor>): Subtype;
};

export interface ProtoGrpcType {
  maternity: {
    appointments: {
      v1: {
        AppointmentType: MessageTypeDefinition<_maternity_appointments_v1_AppointmentType, _maternity_appointments_v1_AppointmentType__Output>
        CreateDoctorRequest: MessageTypeDefinition<_maternity_appointments_v1_CreateDoctorRequest, _maternity_appointments_v1_CreateDoctorRequest__Output>
        CreateDoctorResponse: MessageTypeDefinition<_maternity_appointments_v1_CreateDoctorResponse, _maternity_appointments_v1_CreateDoctorResponse__Output>
        CreatePatientRequest: MessageTypeDefinition<_maternity_appointments_v1_CreatePatientRequest, _maternity_appointments_v1_CreatePatientRequest__Output>
        CreateTimeOffRequest: MessageTypeDefinition<_maternity_appointments_v1_CreateTimeOffRequest, _maternity_appointments_v1_CreateTimeOffRequest__Output>
        DeleteRequest: MessageTypeDefinition<_maternity_appointments_v1_DeleteRequest, _maternity_appointments_v1_DeleteRequest__Output>
        DeleteResponse: MessageTypeDefinition<_maternity_appointments_v1_DeleteResponse, _maternity_appointments_v1_DeleteResponse__Output>
        DeleteTimeOffRequest: MessageTypeDefinition<_maternity_appointments_v1_DeleteTimeOffRequest, _maternity_appointments_v1_DeleteTimeOffRequest__Output>
        /**
         * Doctors, patients, appointment types, working hours, free slots.
         * Every write takes the optional metadata idempotency-key and idempotency-fingerprint.
         */
        DirectoryService: SubtypeConstructor<typeof grpc.Client, _maternity_appointments_v1_DirectoryServiceClient> & { service: _maternity_appointments_v1_DirectoryServiceDefinition }
        Doctor: MessageTypeDefinition<_maternity_appointments_v1_Doctor, _maternity_appointments_v1_Doctor__Output>
        GetRequest: MessageTypeDefinition<_maternity_appointments_v1_GetRequest, _maternity_appointments_v1_GetRequest__Output>
        ListAppointmentTypesResponse: MessageTypeDefinition<_maternity_appointments_v1_ListAppointmentTypesResponse, _maternity_appointments_v1_ListAppointmentTypesResponse__Output>
        ListDoctorsResponse: MessageTypeDefinition<_maternity_appointments_v1_ListDoctorsResponse, _maternity_appointments_v1_ListDoctorsResponse__Output>
        ListPatientsResponse: MessageTypeDefinition<_maternity_appointments_v1_ListPatientsResponse, _maternity_appointments_v1_ListPatientsResponse__Output>
        ListRequest: MessageTypeDefinition<_maternity_appointments_v1_ListRequest, _maternity_appointments_v1_ListRequest__Output>
        ListSlotsRequest: MessageTypeDefinition<_maternity_appointments_v1_ListSlotsRequest, _maternity_appointments_v1_ListSlotsRequest__Output>
        ListSlotsResponse: MessageTypeDefinition<_maternity_appointments_v1_ListSlotsResponse, _maternity_appointments_v1_ListSlotsResponse__Output>
        ListTimeOffRequest: MessageTypeDefinition<_maternity_appointments_v1_ListTimeOffRequest, _maternity_appointments_v1_ListTimeOffRequest__Output>
        ListTimeOffResponse: MessageTypeDefinition<_maternity_appointments_v1_ListTimeOffResponse, _maternity_appointments_v1_ListTimeOffResponse__Output>
        Patient: MessageTypeDefinition<_maternity_appointments_v1_Patient, _maternity_appointments_v1_Patient__Output>
        PutScheduleRequest: MessageTypeDefinition<_maternity_appointments_v1_PutScheduleRequest, _maternity_appointments_v1_PutScheduleRequest__Output>
        Schedule: MessageTypeDefinition<_maternity_appointments_v1_Schedule, _maternity_appointments_v1_Schedule__Output>
        Slot: MessageTypeDefinition<_maternity_appointments_v1_Slot, _maternity_appointments_v1_Slot__Output>
        TimeOff: MessageTypeDefinition<_maternity_appointments_v1_TimeOff, _maternity_appointments_v1_TimeOff__Output>
        WorkingHours: MessageTypeDefinition<_maternity_appointments_v1_WorkingHours, _maternity_appointments_v1_WorkingHours__Output>
      }
    }
  }
}
