// Generated from proto/maternity/appointments/v1/directory.proto by `npm run generate`. Do not edit.

import type * as grpc from '@grpc/grpc-js'
import type { MethodDefinition } from '@grpc/proto-loader'
import type { AppointmentType as _maternity_appointments_v1_AppointmentType, AppointmentType__Output as _maternity_appointments_v1_AppointmentType__Output } from '../../../maternity/appointments/v1/AppointmentType.ts';
import type { CreateDoctorRequest as _maternity_appointments_v1_CreateDoctorRequest, CreateDoctorRequest__Output as _maternity_appointments_v1_CreateDoctorRequest__Output } from '../../../maternity/appointments/v1/CreateDoctorRequest.ts';
import type { CreateDoctorResponse as _maternity_appointments_v1_CreateDoctorResponse, CreateDoctorResponse__Output as _maternity_appointments_v1_CreateDoctorResponse__Output } from '../../../maternity/appointments/v1/CreateDoctorResponse.ts';
import type { CreatePatientRequest as _maternity_appointments_v1_CreatePatientRequest, CreatePatientRequest__Output as _maternity_appointments_v1_CreatePatientRequest__Output } from '../../../maternity/appointments/v1/CreatePatientRequest.ts';
import type { CreateTimeOffRequest as _maternity_appointments_v1_CreateTimeOffRequest, CreateTimeOffRequest__Output as _maternity_appointments_v1_CreateTimeOffRequest__Output } from '../../../maternity/appointments/v1/CreateTimeOffRequest.ts';
import type { DeleteRequest as _maternity_appointments_v1_DeleteRequest, DeleteRequest__Output as _maternity_appointments_v1_DeleteRequest__Output } from '../../../maternity/appointments/v1/DeleteRequest.ts';
import type { DeleteResponse as _maternity_appointments_v1_DeleteResponse, DeleteResponse__Output as _maternity_appointments_v1_DeleteResponse__Output } from '../../../maternity/appointments/v1/DeleteResponse.ts';
import type { DeleteTimeOffRequest as _maternity_appointments_v1_DeleteTimeOffRequest, DeleteTimeOffRequest__Output as _maternity_appointments_v1_DeleteTimeOffRequest__Output } from '../../../maternity/appointments/v1/DeleteTimeOffRequest.ts';
import type { Doctor as _maternity_appointments_v1_Doctor, Doctor__Output as _maternity_appointments_v1_Doctor__Output } from '../../../maternity/appointments/v1/Doctor.ts';
import type { GetRequest as _maternity_appointments_v1_GetRequest, GetRequest__Output as _maternity_appointments_v1_GetRequest__Output } from '../../../maternity/appointments/v1/GetRequest.ts';
import type { ListAppointmentTypesResponse as _maternity_appointments_v1_ListAppointmentTypesResponse, ListAppointmentTypesResponse__Output as _maternity_appointments_v1_ListAppointmentTypesResponse__Output } from '../../../maternity/appointments/v1/ListAppointmentTypesResponse.ts';
import type { ListDoctorsResponse as _maternity_appointments_v1_ListDoctorsResponse, ListDoctorsResponse__Output as _maternity_appointments_v1_ListDoctorsResponse__Output } from '../../../maternity/appointments/v1/ListDoctorsResponse.ts';
import type { ListPatientsResponse as _maternity_appointments_v1_ListPatientsResponse, ListPatientsResponse__Output as _maternity_appointments_v1_ListPatientsResponse__Output } from '../../../maternity/appointments/v1/ListPatientsResponse.ts';
import type { ListRequest as _maternity_appointments_v1_ListRequest, ListRequest__Output as _maternity_appointments_v1_ListRequest__Output } from '../../../maternity/appointments/v1/ListRequest.ts';
import type { ListSlotsRequest as _maternity_appointments_v1_ListSlotsRequest, ListSlotsRequest__Output as _maternity_appointments_v1_ListSlotsRequest__Output } from '../../../maternity/appointments/v1/ListSlotsRequest.ts';
import type { ListSlotsResponse as _maternity_appointments_v1_ListSlotsResponse, ListSlotsResponse__Output as _maternity_appointments_v1_ListSlotsResponse__Output } from '../../../maternity/appointments/v1/ListSlotsResponse.ts';
import type { ListTimeOffRequest as _maternity_appointments_v1_ListTimeOffRequest, ListTimeOffRequest__Output as _maternity_appointments_v1_ListTimeOffRequest__Output } from '../../../maternity/appointments/v1/ListTimeOffRequest.ts';
import type { ListTimeOffResponse as _maternity_appointments_v1_ListTimeOffResponse, ListTimeOffResponse__Output as _maternity_appointments_v1_ListTimeOffResponse__Output } from '../../../maternity/appointments/v1/ListTimeOffResponse.ts';
import type { Patient as _maternity_appointments_v1_Patient, Patient__Output as _maternity_appointments_v1_Patient__Output } from '../../../maternity/appointments/v1/Patient.ts';
import type { PutScheduleRequest as _maternity_appointments_v1_PutScheduleRequest, PutScheduleRequest__Output as _maternity_appointments_v1_PutScheduleRequest__Output } from '../../../maternity/appointments/v1/PutScheduleRequest.ts';
import type { Schedule as _maternity_appointments_v1_Schedule, Schedule__Output as _maternity_appointments_v1_Schedule__Output } from '../../../maternity/appointments/v1/Schedule.ts';
import type { TimeOff as _maternity_appointments_v1_TimeOff, TimeOff__Output as _maternity_appointments_v1_TimeOff__Output } from '../../../maternity/appointments/v1/TimeOff.ts';

/**
 * Doctors, patients, appointment types, working hours, free slots.
 * Every write takes the optional metadata idempotency-key and idempotency-fingerprint.
 */
export interface DirectoryServiceClient extends grpc.Client {
  CreateAppointmentType(argument: _maternity_appointments_v1_AppointmentType, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_maternity_appointments_v1_AppointmentType__Output>): grpc.ClientUnaryCall;
  CreateAppointmentType(argument: _maternity_appointments_v1_AppointmentType, metadata: grpc.Metadata, callback: grpc.requestCallback<_maternity_appointments_v1_AppointmentType__Output>): grpc.ClientUnaryCall;
  CreateAppointmentType(argument: _maternity_appointments_v1_AppointmentType, options: grpc.CallOptions, callback: grpc.requestCallback<_maternity_appointments_v1_AppointmentType__Output>): grpc.ClientUnaryCall;
  CreateAppointmentType(argument: _maternity_appointments_v1_AppointmentType, callback: grpc.requestCallback<_maternity_appointments_v1_AppointmentType__Output>): grpc.ClientUnaryCall;
  createAppointmentType(argument: _maternity_appointments_v1_AppointmentType, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_maternity_appointments_v1_AppointmentType__Output>): grpc.ClientUnaryCall;
  createAppointmentType(argument: _maternity_appointments_v1_AppointmentType, metadata: grpc.Metadata, callback: grpc.requestCallback<_maternity_appointments_v1_AppointmentType__Output>): grpc.ClientUnaryCall;
  createAppointmentType(argument: _maternity_appointments_v1_AppointmentType, options: grpc.CallOptions, callback: grpc.requestCallback<_maternity_appointments_v1_AppointmentType__Output>): grpc.ClientUnaryCall;
  createAppointmentType(argument: _maternity_appointments_v1_AppointmentType, callback: grpc.requestCallback<_maternity_appointments_v1_AppointmentType__Output>): grpc.ClientUnaryCall;
  
  CreateDoctor(argument: _maternity_appointments_v1_CreateDoctorRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_maternity_appointments_v1_CreateDoctorResponse__Output>): grpc.ClientUnaryCall;
  CreateDoctor(argument: _maternity_appointments_v1_CreateDoctorRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_maternity_appointments_v1_CreateDoctorResponse__Output>): grpc.ClientUnaryCall;
  CreateDoctor(argument: _maternity_appointments_v1_CreateDoctorRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_maternity_appointments_v1_CreateDoctorResponse__Output>): grpc.ClientUnaryCall;
  CreateDoctor(argument: _maternity_appointments_v1_CreateDoctorRequest, callback: grpc.requestCallback<_maternity_appointments_v1_CreateDoctorResponse__Output>): grpc.ClientUnaryCall;
  createDoctor(argument: _maternity_appointments_v1_CreateDoctorRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_maternity_appointments_v1_CreateDoctorResponse__Output>): grpc.ClientUnaryCall;
  createDoctor(argument: _maternity_appointments_v1_CreateDoctorRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_maternity_appointments_v1_CreateDoctorResponse__Output>): grpc.ClientUnaryCall;
  createDoctor(argument: _maternity_appointments_v1_CreateDoctorRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_maternity_appointments_v1_CreateDoctorResponse__Output>): grpc.ClientUnaryCall;
  createDoctor(argument: _maternity_appointments_v1_CreateDoctorRequest, callback: grpc.requestCallback<_maternity_appointments_v1_CreateDoctorResponse__Output>): grpc.ClientUnaryCall;
  
  /**
   * With e-mail and password it is a registration: the account exists at once.
   */
  CreatePatient(argument: _maternity_appointments_v1_CreatePatientRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_maternity_appointments_v1_Patient__Output>): grpc.ClientUnaryCall;
  CreatePatient(argument: _maternity_appointments_v1_CreatePatientRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_maternity_appointments_v1_Patient__Output>): grpc.ClientUnaryCall;
  CreatePatient(argument: _maternity_appointments_v1_CreatePatientRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_maternity_appointments_v1_Patient__Output>): grpc.ClientUnaryCall;
  CreatePatient(argument: _maternity_appointments_v1_CreatePatientRequest, callback: grpc.requestCallback<_maternity_appointments_v1_Patient__Output>): grpc.ClientUnaryCall;
  /**
   * With e-mail and password it is a registration: the account exists at once.
   */
  createPatient(argument: _maternity_appointments_v1_CreatePatientRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_maternity_appointments_v1_Patient__Output>): grpc.ClientUnaryCall;
  createPatient(argument: _maternity_appointments_v1_CreatePatientRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_maternity_appointments_v1_Patient__Output>): grpc.ClientUnaryCall;
  createPatient(argument: _maternity_appointments_v1_CreatePatientRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_maternity_appointments_v1_Patient__Output>): grpc.ClientUnaryCall;
  createPatient(argument: _maternity_appointments_v1_CreatePatientRequest, callback: grpc.requestCallback<_maternity_appointments_v1_Patient__Output>): grpc.ClientUnaryCall;
  
  CreateTimeOff(argument: _maternity_appointments_v1_CreateTimeOffRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_maternity_appointments_v1_TimeOff__Output>): grpc.ClientUnaryCall;
  CreateTimeOff(argument: _maternity_appointments_v1_CreateTimeOffRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_maternity_appointments_v1_TimeOff__Output>): grpc.ClientUnaryCall;
  CreateTimeOff(argument: _maternity_appointments_v1_CreateTimeOffRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_maternity_appointments_v1_TimeOff__Output>): grpc.ClientUnaryCall;
  CreateTimeOff(argument: _maternity_appointments_v1_CreateTimeOffRequest, callback: grpc.requestCallback<_maternity_appointments_v1_TimeOff__Output>): grpc.ClientUnaryCall;
  createTimeOff(argument: _maternity_appointments_v1_CreateTimeOffRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_maternity_appointments_v1_TimeOff__Output>): grpc.ClientUnaryCall;
  createTimeOff(argument: _maternity_appointments_v1_CreateTimeOffRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_maternity_appointments_v1_TimeOff__Output>): grpc.ClientUnaryCall;
  createTimeOff(argument: _maternity_appointments_v1_CreateTimeOffRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_maternity_appointments_v1_TimeOff__Output>): grpc.ClientUnaryCall;
  createTimeOff(argument: _maternity_appointments_v1_CreateTimeOffRequest, callback: grpc.requestCallback<_maternity_appointments_v1_TimeOff__Output>): grpc.ClientUnaryCall;
  
  DeleteAppointmentType(argument: _maternity_appointments_v1_DeleteRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_maternity_appointments_v1_DeleteResponse__Output>): grpc.ClientUnaryCall;
  DeleteAppointmentType(argument: _maternity_appointments_v1_DeleteRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_maternity_appointments_v1_DeleteResponse__Output>): grpc.ClientUnaryCall;
  DeleteAppointmentType(argument: _maternity_appointments_v1_DeleteRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_maternity_appointments_v1_DeleteResponse__Output>): grpc.ClientUnaryCall;
  DeleteAppointmentType(argument: _maternity_appointments_v1_DeleteRequest, callback: grpc.requestCallback<_maternity_appointments_v1_DeleteResponse__Output>): grpc.ClientUnaryCall;
  deleteAppointmentType(argument: _maternity_appointments_v1_DeleteRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_maternity_appointments_v1_DeleteResponse__Output>): grpc.ClientUnaryCall;
  deleteAppointmentType(argument: _maternity_appointments_v1_DeleteRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_maternity_appointments_v1_DeleteResponse__Output>): grpc.ClientUnaryCall;
  deleteAppointmentType(argument: _maternity_appointments_v1_DeleteRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_maternity_appointments_v1_DeleteResponse__Output>): grpc.ClientUnaryCall;
  deleteAppointmentType(argument: _maternity_appointments_v1_DeleteRequest, callback: grpc.requestCallback<_maternity_appointments_v1_DeleteResponse__Output>): grpc.ClientUnaryCall;
  
  /**
   * FAILED_PRECONDITION (code doctor-in-use) while an appointment refers to the doctor.
   */
  DeleteDoctor(argument: _maternity_appointments_v1_DeleteRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_maternity_appointments_v1_DeleteResponse__Output>): grpc.ClientUnaryCall;
  DeleteDoctor(argument: _maternity_appointments_v1_DeleteRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_maternity_appointments_v1_DeleteResponse__Output>): grpc.ClientUnaryCall;
  DeleteDoctor(argument: _maternity_appointments_v1_DeleteRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_maternity_appointments_v1_DeleteResponse__Output>): grpc.ClientUnaryCall;
  DeleteDoctor(argument: _maternity_appointments_v1_DeleteRequest, callback: grpc.requestCallback<_maternity_appointments_v1_DeleteResponse__Output>): grpc.ClientUnaryCall;
  /**
   * FAILED_PRECONDITION (code doctor-in-use) while an appointment refers to the doctor.
   */
  deleteDoctor(argument: _maternity_appointments_v1_DeleteRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_maternity_appointments_v1_DeleteResponse__Output>): grpc.ClientUnaryCall;
  deleteDoctor(argument: _maternity_appointments_v1_DeleteRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_maternity_appointments_v1_DeleteResponse__Output>): grpc.ClientUnaryCall;
  deleteDoctor(argument: _maternity_appointments_v1_DeleteRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_maternity_appointments_v1_DeleteResponse__Output>): grpc.ClientUnaryCall;
  deleteDoctor(argument: _maternity_appointments_v1_DeleteRequest, callback: grpc.requestCallback<_maternity_appointments_v1_DeleteResponse__Output>): grpc.ClientUnaryCall;
  
  DeletePatient(argument: _maternity_appointments_v1_DeleteRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_maternity_appointments_v1_DeleteResponse__Output>): grpc.ClientUnaryCall;
  DeletePatient(argument: _maternity_appointments_v1_DeleteRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_maternity_appointments_v1_DeleteResponse__Output>): grpc.ClientUnaryCall;
  DeletePatient(argument: _maternity_appointments_v1_DeleteRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_maternity_appointments_v1_DeleteResponse__Output>): grpc.ClientUnaryCall;
  DeletePatient(argument: _maternity_appointments_v1_DeleteRequest, callback: grpc.requestCallback<_maternity_appointments_v1_DeleteResponse__Output>): grpc.ClientUnaryCall;
  deletePatient(argument: _maternity_appointments_v1_DeleteRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_maternity_appointments_v1_DeleteResponse__Output>): grpc.ClientUnaryCall;
  deletePatient(argument: _maternity_appointments_v1_DeleteRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_maternity_appointments_v1_DeleteResponse__Output>): grpc.ClientUnaryCall;
  deletePatient(argument: _maternity_appointments_v1_DeleteRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_maternity_appointments_v1_DeleteResponse__Output>): grpc.ClientUnaryCall;
  deletePatient(argument: _maternity_appointments_v1_DeleteRequest, callback: grpc.requestCallback<_maternity_appointments_v1_DeleteResponse__Output>): grpc.ClientUnaryCall;
  
  DeleteTimeOff(argument: _maternity_appointments_v1_DeleteTimeOffRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_maternity_appointments_v1_DeleteResponse__Output>): grpc.ClientUnaryCall;
  DeleteTimeOff(argument: _maternity_appointments_v1_DeleteTimeOffRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_maternity_appointments_v1_DeleteResponse__Output>): grpc.ClientUnaryCall;
  DeleteTimeOff(argument: _maternity_appointments_v1_DeleteTimeOffRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_maternity_appointments_v1_DeleteResponse__Output>): grpc.ClientUnaryCall;
  DeleteTimeOff(argument: _maternity_appointments_v1_DeleteTimeOffRequest, callback: grpc.requestCallback<_maternity_appointments_v1_DeleteResponse__Output>): grpc.ClientUnaryCall;
  deleteTimeOff(argument: _maternity_appointments_v1_DeleteTimeOffRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_maternity_appointments_v1_DeleteResponse__Output>): grpc.ClientUnaryCall;
  deleteTimeOff(argument: _maternity_appointments_v1_DeleteTimeOffRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_maternity_appointments_v1_DeleteResponse__Output>): grpc.ClientUnaryCall;
  deleteTimeOff(argument: _maternity_appointments_v1_DeleteTimeOffRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_maternity_appointments_v1_DeleteResponse__Output>): grpc.ClientUnaryCall;
  deleteTimeOff(argument: _maternity_appointments_v1_DeleteTimeOffRequest, callback: grpc.requestCallback<_maternity_appointments_v1_DeleteResponse__Output>): grpc.ClientUnaryCall;
  
  GetAppointmentType(argument: _maternity_appointments_v1_GetRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_maternity_appointments_v1_AppointmentType__Output>): grpc.ClientUnaryCall;
  GetAppointmentType(argument: _maternity_appointments_v1_GetRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_maternity_appointments_v1_AppointmentType__Output>): grpc.ClientUnaryCall;
  GetAppointmentType(argument: _maternity_appointments_v1_GetRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_maternity_appointments_v1_AppointmentType__Output>): grpc.ClientUnaryCall;
  GetAppointmentType(argument: _maternity_appointments_v1_GetRequest, callback: grpc.requestCallback<_maternity_appointments_v1_AppointmentType__Output>): grpc.ClientUnaryCall;
  getAppointmentType(argument: _maternity_appointments_v1_GetRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_maternity_appointments_v1_AppointmentType__Output>): grpc.ClientUnaryCall;
  getAppointmentType(argument: _maternity_appointments_v1_GetRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_maternity_appointments_v1_AppointmentType__Output>): grpc.ClientUnaryCall;
  getAppointmentType(argument: _maternity_appointments_v1_GetRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_maternity_appointments_v1_AppointmentType__Output>): grpc.ClientUnaryCall;
  getAppointmentType(argument: _maternity_appointments_v1_GetRequest, callback: grpc.requestCallback<_maternity_appointments_v1_AppointmentType__Output>): grpc.ClientUnaryCall;
  
  GetDoctor(argument: _maternity_appointments_v1_GetRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_maternity_appointments_v1_Doctor__Output>): grpc.ClientUnaryCall;
  GetDoctor(argument: _maternity_appointments_v1_GetRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_maternity_appointments_v1_Doctor__Output>): grpc.ClientUnaryCall;
  GetDoctor(argument: _maternity_appointments_v1_GetRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_maternity_appointments_v1_Doctor__Output>): grpc.ClientUnaryCall;
  GetDoctor(argument: _maternity_appointments_v1_GetRequest, callback: grpc.requestCallback<_maternity_appointments_v1_Doctor__Output>): grpc.ClientUnaryCall;
  getDoctor(argument: _maternity_appointments_v1_GetRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_maternity_appointments_v1_Doctor__Output>): grpc.ClientUnaryCall;
  getDoctor(argument: _maternity_appointments_v1_GetRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_maternity_appointments_v1_Doctor__Output>): grpc.ClientUnaryCall;
  getDoctor(argument: _maternity_appointments_v1_GetRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_maternity_appointments_v1_Doctor__Output>): grpc.ClientUnaryCall;
  getDoctor(argument: _maternity_appointments_v1_GetRequest, callback: grpc.requestCallback<_maternity_appointments_v1_Doctor__Output>): grpc.ClientUnaryCall;
  
  GetPatient(argument: _maternity_appointments_v1_GetRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_maternity_appointments_v1_Patient__Output>): grpc.ClientUnaryCall;
  GetPatient(argument: _maternity_appointments_v1_GetRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_maternity_appointments_v1_Patient__Output>): grpc.ClientUnaryCall;
  GetPatient(argument: _maternity_appointments_v1_GetRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_maternity_appointments_v1_Patient__Output>): grpc.ClientUnaryCall;
  GetPatient(argument: _maternity_appointments_v1_GetRequest, callback: grpc.requestCallback<_maternity_appointments_v1_Patient__Output>): grpc.ClientUnaryCall;
  getPatient(argument: _maternity_appointments_v1_GetRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_maternity_appointments_v1_Patient__Output>): grpc.ClientUnaryCall;
  getPatient(argument: _maternity_appointments_v1_GetRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_maternity_appointments_v1_Patient__Output>): grpc.ClientUnaryCall;
  getPatient(argument: _maternity_appointments_v1_GetRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_maternity_appointments_v1_Patient__Output>): grpc.ClientUnaryCall;
  getPatient(argument: _maternity_appointments_v1_GetRequest, callback: grpc.requestCallback<_maternity_appointments_v1_Patient__Output>): grpc.ClientUnaryCall;
  
  GetSchedule(argument: _maternity_appointments_v1_GetRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_maternity_appointments_v1_Schedule__Output>): grpc.ClientUnaryCall;
  GetSchedule(argument: _maternity_appointments_v1_GetRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_maternity_appointments_v1_Schedule__Output>): grpc.ClientUnaryCall;
  GetSchedule(argument: _maternity_appointments_v1_GetRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_maternity_appointments_v1_Schedule__Output>): grpc.ClientUnaryCall;
  GetSchedule(argument: _maternity_appointments_v1_GetRequest, callback: grpc.requestCallback<_maternity_appointments_v1_Schedule__Output>): grpc.ClientUnaryCall;
  getSchedule(argument: _maternity_appointments_v1_GetRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_maternity_appointments_v1_Schedule__Output>): grpc.ClientUnaryCall;
  getSchedule(argument: _maternity_appointments_v1_GetRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_maternity_appointments_v1_Schedule__Output>): grpc.ClientUnaryCall;
  getSchedule(argument: _maternity_appointments_v1_GetRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_maternity_appointments_v1_Schedule__Output>): grpc.ClientUnaryCall;
  getSchedule(argument: _maternity_appointments_v1_GetRequest, callback: grpc.requestCallback<_maternity_appointments_v1_Schedule__Output>): grpc.ClientUnaryCall;
  
  ListAppointmentTypes(argument: _maternity_appointments_v1_ListRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_maternity_appointments_v1_ListAppointmentTypesResponse__Output>): grpc.ClientUnaryCall;
  ListAppointmentTypes(argument: _maternity_appointments_v1_ListRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_maternity_appointments_v1_ListAppointmentTypesResponse__Output>): grpc.ClientUnaryCall;
  ListAppointmentTypes(argument: _maternity_appointments_v1_ListRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_maternity_appointments_v1_ListAppointmentTypesResponse__Output>): grpc.ClientUnaryCall;
  ListAppointmentTypes(argument: _maternity_appointments_v1_ListRequest, callback: grpc.requestCallback<_maternity_appointments_v1_ListAppointmentTypesResponse__Output>): grpc.ClientUnaryCall;
  listAppointmentTypes(argument: _maternity_appointments_v1_ListRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_maternity_appointments_v1_ListAppointmentTypesResponse__Output>): grpc.ClientUnaryCall;
  listAppointmentTypes(argument: _maternity_appointments_v1_ListRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_maternity_appointments_v1_ListAppointmentTypesResponse__Output>): grpc.ClientUnaryCall;
  listAppointmentTypes(argument: _maternity_appointments_v1_ListRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_maternity_appointments_v1_ListAppointmentTypesResponse__Output>): grpc.ClientUnaryCall;
  listAppointmentTypes(argument: _maternity_appointments_v1_ListRequest, callback: grpc.requestCallback<_maternity_appointments_v1_ListAppointmentTypesResponse__Output>): grpc.ClientUnaryCall;
  
  ListDoctors(argument: _maternity_appointments_v1_ListRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_maternity_appointments_v1_ListDoctorsResponse__Output>): grpc.ClientUnaryCall;
  ListDoctors(argument: _maternity_appointments_v1_ListRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_maternity_appointments_v1_ListDoctorsResponse__Output>): grpc.ClientUnaryCall;
  ListDoctors(argument: _maternity_appointments_v1_ListRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_maternity_appointments_v1_ListDoctorsResponse__Output>): grpc.ClientUnaryCall;
  ListDoctors(argument: _maternity_appointments_v1_ListRequest, callback: grpc.requestCallback<_maternity_appointments_v1_ListDoctorsResponse__Output>): grpc.ClientUnaryCall;
  listDoctors(argument: _maternity_appointments_v1_ListRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_maternity_appointments_v1_ListDoctorsResponse__Output>): grpc.ClientUnaryCall;
  listDoctors(argument: _maternity_appointments_v1_ListRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_maternity_appointments_v1_ListDoctorsResponse__Output>): grpc.ClientUnaryCall;
  listDoctors(argument: _maternity_appointments_v1_ListRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_maternity_appointments_v1_ListDoctorsResponse__Output>): grpc.ClientUnaryCall;
  listDoctors(argument: _maternity_appointments_v1_ListRequest, callback: grpc.requestCallback<_maternity_appointments_v1_ListDoctorsResponse__Output>): grpc.ClientUnaryCall;
  
  ListPatients(argument: _maternity_appointments_v1_ListRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_maternity_appointments_v1_ListPatientsResponse__Output>): grpc.ClientUnaryCall;
  ListPatients(argument: _maternity_appointments_v1_ListRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_maternity_appointments_v1_ListPatientsResponse__Output>): grpc.ClientUnaryCall;
  ListPatients(argument: _maternity_appointments_v1_ListRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_maternity_appointments_v1_ListPatientsResponse__Output>): grpc.ClientUnaryCall;
  ListPatients(argument: _maternity_appointments_v1_ListRequest, callback: grpc.requestCallback<_maternity_appointments_v1_ListPatientsResponse__Output>): grpc.ClientUnaryCall;
  listPatients(argument: _maternity_appointments_v1_ListRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_maternity_appointments_v1_ListPatientsResponse__Output>): grpc.ClientUnaryCall;
  listPatients(argument: _maternity_appointments_v1_ListRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_maternity_appointments_v1_ListPatientsResponse__Output>): grpc.ClientUnaryCall;
  listPatients(argument: _maternity_appointments_v1_ListRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_maternity_appointments_v1_ListPatientsResponse__Output>): grpc.ClientUnaryCall;
  listPatients(argument: _maternity_appointments_v1_ListRequest, callback: grpc.requestCallback<_maternity_appointments_v1_ListPatientsResponse__Output>): grpc.ClientUnaryCall;
  
  ListSlots(argument: _maternity_appointments_v1_ListSlotsRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_maternity_appointments_v1_ListSlotsResponse__Output>): grpc.ClientUnaryCall;
  ListSlots(argument: _maternity_appointments_v1_ListSlotsRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_maternity_appointments_v1_ListSlotsResponse__Output>): grpc.ClientUnaryCall;
  ListSlots(argument: _maternity_appointments_v1_ListSlotsRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_maternity_appointments_v1_ListSlotsResponse__Output>): grpc.ClientUnaryCall;
  ListSlots(argument: _maternity_appointments_v1_ListSlotsRequest, callback: grpc.requestCallback<_maternity_appointments_v1_ListSlotsResponse__Output>): grpc.ClientUnaryCall;
  listSlots(argument: _maternity_appointments_v1_ListSlotsRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_maternity_appointments_v1_ListSlotsResponse__Output>): grpc.ClientUnaryCall;
  listSlots(argument: _maternity_appointments_v1_ListSlotsRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_maternity_appointments_v1_ListSlotsResponse__Output>): grpc.ClientUnaryCall;
  listSlots(argument: _maternity_appointments_v1_ListSlotsRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_maternity_appointments_v1_ListSlotsResponse__Output>): grpc.ClientUnaryCall;
  listSlots(argument: _maternity_appointments_v1_ListSlotsRequest, callback: grpc.requestCallback<_maternity_appointments_v1_ListSlotsResponse__Output>): grpc.ClientUnaryCall;
  
  ListTimeOff(argument: _maternity_appointments_v1_ListTimeOffRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_maternity_appointments_v1_ListTimeOffResponse__Output>): grpc.ClientUnaryCall;
  ListTimeOff(argument: _maternity_appointments_v1_ListTimeOffRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_maternity_appointments_v1_ListTimeOffResponse__Output>): grpc.ClientUnaryCall;
  ListTimeOff(argument: _maternity_appointments_v1_ListTimeOffRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_maternity_appointments_v1_ListTimeOffResponse__Output>): grpc.ClientUnaryCall;
  ListTimeOff(argument: _maternity_appointments_v1_ListTimeOffRequest, callback: grpc.requestCallback<_maternity_appointments_v1_ListTimeOffResponse__Output>): grpc.ClientUnaryCall;
  listTimeOff(argument: _maternity_appointments_v1_ListTimeOffRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_maternity_appointments_v1_ListTimeOffResponse__Output>): grpc.ClientUnaryCall;
  listTimeOff(argument: _maternity_appointments_v1_ListTimeOffRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_maternity_appointments_v1_ListTimeOffResponse__Output>): grpc.ClientUnaryCall;
  listTimeOff(argument: _maternity_appointments_v1_ListTimeOffRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_maternity_appointments_v1_ListTimeOffResponse__Output>): grpc.ClientUnaryCall;
  listTimeOff(argument: _maternity_appointments_v1_ListTimeOffRequest, callback: grpc.requestCallback<_maternity_appointments_v1_ListTimeOffResponse__Output>): grpc.ClientUnaryCall;
  
  PutSchedule(argument: _maternity_appointments_v1_PutScheduleRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_maternity_appointments_v1_Schedule__Output>): grpc.ClientUnaryCall;
  PutSchedule(argument: _maternity_appointments_v1_PutScheduleRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_maternity_appointments_v1_Schedule__Output>): grpc.ClientUnaryCall;
  PutSchedule(argument: _maternity_appointments_v1_PutScheduleRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_maternity_appointments_v1_Schedule__Output>): grpc.ClientUnaryCall;
  PutSchedule(argument: _maternity_appointments_v1_PutScheduleRequest, callback: grpc.requestCallback<_maternity_appointments_v1_Schedule__Output>): grpc.ClientUnaryCall;
  putSchedule(argument: _maternity_appointments_v1_PutScheduleRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_maternity_appointments_v1_Schedule__Output>): grpc.ClientUnaryCall;
  putSchedule(argument: _maternity_appointments_v1_PutScheduleRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_maternity_appointments_v1_Schedule__Output>): grpc.ClientUnaryCall;
  putSchedule(argument: _maternity_appointments_v1_PutScheduleRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_maternity_appointments_v1_Schedule__Output>): grpc.ClientUnaryCall;
  putSchedule(argument: _maternity_appointments_v1_PutScheduleRequest, callback: grpc.requestCallback<_maternity_appointments_v1_Schedule__Output>): grpc.ClientUnaryCall;
  
  UpdateAppointmentType(argument: _maternity_appointments_v1_AppointmentType, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_maternity_appointments_v1_AppointmentType__Output>): grpc.ClientUnaryCall;
  UpdateAppointmentType(argument: _maternity_appointments_v1_AppointmentType, metadata: grpc.Metadata, callback: grpc.requestCallback<_maternity_appointments_v1_AppointmentType__Output>): grpc.ClientUnaryCall;
  UpdateAppointmentType(argument: _maternity_appointments_v1_AppointmentType, options: grpc.CallOptions, callback: grpc.requestCallback<_maternity_appointments_v1_AppointmentType__Output>): grpc.ClientUnaryCall;
  UpdateAppointmentType(argument: _maternity_appointments_v1_AppointmentType, callback: grpc.requestCallback<_maternity_appointments_v1_AppointmentType__Output>): grpc.ClientUnaryCall;
  updateAppointmentType(argument: _maternity_appointments_v1_AppointmentType, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_maternity_appointments_v1_AppointmentType__Output>): grpc.ClientUnaryCall;
  updateAppointmentType(argument: _maternity_appointments_v1_AppointmentType, metadata: grpc.Metadata, callback: grpc.requestCallback<_maternity_appointments_v1_AppointmentType__Output>): grpc.ClientUnaryCall;
  updateAppointmentType(argument: _maternity_appointments_v1_AppointmentType, options: grpc.CallOptions, callback: grpc.requestCallback<_maternity_appointments_v1_AppointmentType__Output>): grpc.ClientUnaryCall;
  updateAppointmentType(argument: _maternity_appointments_v1_AppointmentType, callback: grpc.requestCallback<_maternity_appointments_v1_AppointmentType__Output>): grpc.ClientUnaryCall;
  
  UpdateDoctor(argument: _maternity_appointments_v1_Doctor, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_maternity_appointments_v1_Doctor__Output>): grpc.ClientUnaryCall;
  UpdateDoctor(argument: _maternity_appointments_v1_Doctor, metadata: grpc.Metadata, callback: grpc.requestCallback<_maternity_appointments_v1_Doctor__Output>): grpc.ClientUnaryCall;
  UpdateDoctor(argument: _maternity_appointments_v1_Doctor, options: grpc.CallOptions, callback: grpc.requestCallback<_maternity_appointments_v1_Doctor__Output>): grpc.ClientUnaryCall;
  UpdateDoctor(argument: _maternity_appointments_v1_Doctor, callback: grpc.requestCallback<_maternity_appointments_v1_Doctor__Output>): grpc.ClientUnaryCall;
  updateDoctor(argument: _maternity_appointments_v1_Doctor, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_maternity_appointments_v1_Doctor__Output>): grpc.ClientUnaryCall;
  updateDoctor(argument: _maternity_appointments_v1_Doctor, metadata: grpc.Metadata, callback: grpc.requestCallback<_maternity_appointments_v1_Doctor__Output>): grpc.ClientUnaryCall;
  updateDoctor(argument: _maternity_appointments_v1_Doctor, options: grpc.CallOptions, callback: grpc.requestCallback<_maternity_appointments_v1_Doctor__Output>): grpc.ClientUnaryCall;
  updateDoctor(argument: _maternity_appointments_v1_Doctor, callback: grpc.requestCallback<_maternity_appointments_v1_Doctor__Output>): grpc.ClientUnaryCall;
  
  UpdatePatient(argument: _maternity_appointments_v1_Patient, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_maternity_appointments_v1_Patient__Output>): grpc.ClientUnaryCall;
  UpdatePatient(argument: _maternity_appointments_v1_Patient, metadata: grpc.Metadata, callback: grpc.requestCallback<_maternity_appointments_v1_Patient__Output>): grpc.ClientUnaryCall;
  UpdatePatient(argument: _maternity_appointments_v1_Patient, options: grpc.CallOptions, callback: grpc.requestCallback<_maternity_appointments_v1_Patient__Output>): grpc.ClientUnaryCall;
  UpdatePatient(argument: _maternity_appointments_v1_Patient, callback: grpc.requestCallback<_maternity_appointments_v1_Patient__Output>): grpc.ClientUnaryCall;
  updatePatient(argument: _maternity_appointments_v1_Patient, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_maternity_appointments_v1_Patient__Output>): grpc.ClientUnaryCall;
  updatePatient(argument: _maternity_appointments_v1_Patient, metadata: grpc.Metadata, callback: grpc.requestCallback<_maternity_appointments_v1_Patient__Output>): grpc.ClientUnaryCall;
  updatePatient(argument: _maternity_appointments_v1_Patient, options: grpc.CallOptions, callback: grpc.requestCallback<_maternity_appointments_v1_Patient__Output>): grpc.ClientUnaryCall;
  updatePatient(argument: _maternity_appointments_v1_Patient, callback: grpc.requestCallback<_maternity_appointments_v1_Patient__Output>): grpc.ClientUnaryCall;
  
}

/**
 * Doctors, patients, appointment types, working hours, free slots.
 * Every write takes the optional metadata idempotency-key and idempotency-fingerprint.
 */
export interface DirectoryServiceHandlers extends grpc.UntypedServiceImplementation {
  CreateAppointmentType: grpc.handleUnaryCall<_maternity_appointments_v1_AppointmentType__Output, _maternity_appointments_v1_AppointmentType>;
  
  CreateDoctor: grpc.handleUnaryCall<_maternity_appointments_v1_CreateDoctorRequest__Output, _maternity_appointments_v1_CreateDoctorResponse>;
  
  /**
   * With e-mail and password it is a registration: the account exists at once.
   */
  CreatePatient: grpc.handleUnaryCall<_maternity_appointments_v1_CreatePatientRequest__Output, _maternity_appointments_v1_Patient>;
  
  CreateTimeOff: grpc.handleUnaryCall<_maternity_appointments_v1_CreateTimeOffRequest__Output, _maternity_appointments_v1_TimeOff>;
  
  DeleteAppointmentType: grpc.handleUnaryCall<_maternity_appointments_v1_DeleteRequest__Output, _maternity_appointments_v1_DeleteResponse>;
  
  /**
   * FAILED_PRECONDITION (code doctor-in-use) while an appointment refers to the doctor.
   */
  DeleteDoctor: grpc.handleUnaryCall<_maternity_appointments_v1_DeleteRequest__Output, _maternity_appointments_v1_DeleteResponse>;
  
  DeletePatient: grpc.handleUnaryCall<_maternity_appointments_v1_DeleteRequest__Output, _maternity_appointments_v1_DeleteResponse>;
  
  DeleteTimeOff: grpc.handleUnaryCall<_maternity_appointments_v1_DeleteTimeOffRequest__Output, _maternity_appointments_v1_DeleteResponse>;
  
  GetAppointmentType: grpc.handleUnaryCall<_maternity_appointments_v1_GetRequest__Output, _maternity_appointments_v1_AppointmentType>;
  
  GetDoctor: grpc.handleUnaryCall<_maternity_appointments_v1_GetRequest__Output, _maternity_appointments_v1_Doctor>;
  
  GetPatient: grpc.handleUnaryCall<_maternity_appointments_v1_GetRequest__Output, _maternity_appointments_v1_Patient>;
  
  GetSchedule: grpc.handleUnaryCall<_maternity_appointments_v1_GetRequest__Output, _maternity_appointments_v1_Schedule>;
  
  ListAppointmentTypes: grpc.handleUnaryCall<_maternity_appointments_v1_ListRequest__Output, _maternity_appointments_v1_ListAppointmentTypesResponse>;
  
  ListDoctors: grpc.handleUnaryCall<_maternity_appointments_v1_ListRequest__Output, _maternity_appointments_v1_ListDoctorsResponse>;
  
  ListPatients: grpc.handleUnaryCall<_maternity_appointments_v1_ListRequest__Output, _maternity_appointments_v1_ListPatientsResponse>;
  
  ListSlots: grpc.handleUnaryCall<_maternity_appointments_v1_ListSlotsRequest__Output, _maternity_appointments_v1_ListSlotsResponse>;
  
  ListTimeOff: grpc.handleUnaryCall<_maternity_appointments_v1_ListTimeOffRequest__Output, _maternity_appointments_v1_ListTimeOffResponse>;
  
  PutSchedule: grpc.handleUnaryCall<_maternity_appointments_v1_PutScheduleRequest__Output, _maternity_appointments_v1_Schedule>;
  
  UpdateAppointmentType: grpc.handleUnaryCall<_maternity_appointments_v1_AppointmentType__Output, _maternity_appointments_v1_AppointmentType>;
  
  UpdateDoctor: grpc.handleUnaryCall<_maternity_appointments_v1_Doctor__Output, _maternity_appointments_v1_Doctor>;
  
  UpdatePatient: grpc.handleUnaryCall<_maternity_appointments_v1_Patient__Output, _maternity_appointments_v1_Patient>;
  
}

export interface DirectoryServiceDefinition extends grpc.ServiceDefinition {
  CreateAppointmentType: MethodDefinition<_maternity_appointments_v1_AppointmentType, _maternity_appointments_v1_AppointmentType, _maternity_appointments_v1_AppointmentType__Output, _maternity_appointments_v1_AppointmentType__Output>
  CreateDoctor: MethodDefinition<_maternity_appointments_v1_CreateDoctorRequest, _maternity_appointments_v1_CreateDoctorResponse, _maternity_appointments_v1_CreateDoctorRequest__Output, _maternity_appointments_v1_CreateDoctorResponse__Output>
  CreatePatient: MethodDefinition<_maternity_appointments_v1_CreatePatientRequest, _maternity_appointments_v1_Patient, _maternity_appointments_v1_CreatePatientRequest__Output, _maternity_appointments_v1_Patient__Output>
  CreateTimeOff: MethodDefinition<_maternity_appointments_v1_CreateTimeOffRequest, _maternity_appointments_v1_TimeOff, _maternity_appointments_v1_CreateTimeOffRequest__Output, _maternity_appointments_v1_TimeOff__Output>
  DeleteAppointmentType: MethodDefinition<_maternity_appointments_v1_DeleteRequest, _maternity_appointments_v1_DeleteResponse, _maternity_appointments_v1_DeleteRequest__Output, _maternity_appointments_v1_DeleteResponse__Output>
  DeleteDoctor: MethodDefinition<_maternity_appointments_v1_DeleteRequest, _maternity_appointments_v1_DeleteResponse, _maternity_appointments_v1_DeleteRequest__Output, _maternity_appointments_v1_DeleteResponse__Output>
  DeletePatient: MethodDefinition<_maternity_appointments_v1_DeleteRequest, _maternity_appointments_v1_DeleteResponse, _maternity_appointments_v1_DeleteRequest__Output, _maternity_appointments_v1_DeleteResponse__Output>
  DeleteTimeOff: MethodDefinition<_maternity_appointments_v1_DeleteTimeOffRequest, _maternity_appointments_v1_DeleteResponse, _maternity_appointments_v1_DeleteTimeOffRequest__Output, _maternity_appointments_v1_DeleteResponse__Output>
  GetAppointmentType: MethodDefinition<_maternity_appointments_v1_GetRequest, _maternity_appointments_v1_AppointmentType, _maternity_appointments_v1_GetRequest__Output, _maternity_appointments_v1_AppointmentType__Output>
  GetDoctor: MethodDefinition<_maternity_appointments_v1_GetRequest, _maternity_appointments_v1_Doctor, _maternity_appointments_v1_GetRequest__Output, _maternity_appointments_v1_Doctor__Output>
  GetPatient: MethodDefinition<_maternity_appointments_v1_GetRequest, _maternity_appointments_v1_Patient, _maternity_appointments_v1_GetRequest__Output, _maternity_appointments_v1_Patient__Output>
  GetSchedule: MethodDefinition<_maternity_appointments_v1_GetRequest, _maternity_appointments_v1_Schedule, _maternity_appointments_v1_GetRequest__Output, _maternity_appointments_v1_Schedule__Output>
  ListAppointmentTypes: MethodDefinition<_maternity_appointments_v1_ListRequest, _maternity_appointments_v1_ListAppointmentTypesResponse, _maternity_appointments_v1_ListRequest__Output, _maternity_appointments_v1_ListAppointmentTypesResponse__Output>
  ListDoctors: MethodDefinition<_maternity_appointments_v1_ListRequest, _maternity_appointments_v1_ListDoctorsResponse, _maternity_appointments_v1_ListRequest__Output, _maternity_appointments_v1_ListDoctorsResponse__Output>
  ListPatients: MethodDefinition<_maternity_appointments_v1_ListRequest, _maternity_appointments_v1_ListPatientsResponse, _maternity_appointments_v1_ListRequest__Output, _maternity_appointments_v1_ListPatientsResponse__Output>
  ListSlots: MethodDefinition<_maternity_appointments_v1_ListSlotsRequest, _maternity_appointments_v1_ListSlotsResponse, _maternity_appointments_v1_ListSlotsRequest__Output, _maternity_appointments_v1_ListSlotsResponse__Output>
  ListTimeOff: MethodDefinition<_maternity_appointments_v1_ListTimeOffRequest, _maternity_appointments_v1_ListTimeOffResponse, _maternity_appointments_v1_ListTimeOffRequest__Output, _maternity_appointments_v1_ListTimeOffResponse__Output>
  PutSchedule: MethodDefinition<_maternity_appointments_v1_PutScheduleRequest, _maternity_appointments_v1_Schedule, _maternity_appointments_v1_PutScheduleRequest__Output, _maternity_appointments_v1_Schedule__Output>
  UpdateAppointmentType: MethodDefinition<_maternity_appointments_v1_AppointmentType, _maternity_appointments_v1_AppointmentType, _maternity_appointments_v1_AppointmentType__Output, _maternity_appointments_v1_AppointmentType__Output>
  UpdateDoctor: MethodDefinition<_maternity_appointments_v1_Doctor, _maternity_appointments_v1_Doctor, _maternity_appointments_v1_Doctor__Output, _maternity_appointments_v1_Doctor__Output>
  UpdatePatient: MethodDefinition<_maternity_appointments_v1_Patient, _maternity_appointments_v1_Patient, _maternity_appointments_v1_Patient__Output, _maternity_appointments_v1_Patient__Output>
}
