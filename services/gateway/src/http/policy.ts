import type { Role } from '../app/ports.ts';

const everybody: Role[] = ['patient', 'doctor', 'stakeholder', 'admin'];
const care: Role[] = ['patient', 'doctor', 'admin'];
const staff: Role[] = ['doctor', 'admin'];
const head: Role[] = ['stakeholder', 'admin'];
const staffAndHead: Role[] = ['doctor', 'stakeholder', 'admin'];
const admin: Role[] = ['admin'];

/**
 * Who may call what. What is not listed is nobody's; whose records somebody sees within a route is decided by
 * the service that owns them, which answers 404 for another's.
 */
export const policy: Record<string, 'public' | Role[]> = {
  'GET /health': 'public',

  'POST /api/v1/sessions': 'public',
  'POST /api/v1/sessions/refresh': 'public',
  'DELETE /api/v1/sessions': everybody,
  'GET /api/v1/me': everybody,
  'POST /api/v1/realtime/tickets': everybody,
  'POST /api/v1/invitations': 'public',

  'GET /api/v1/doctors': everybody,
  'POST /api/v1/doctors': admin,
  'GET /api/v1/doctors/{id}': everybody,
  'PUT /api/v1/doctors/{id}': admin,
  'DELETE /api/v1/doctors/{id}': admin,
  'POST /api/v1/doctors/{id}/invitation': admin,
  'GET /api/v1/doctors/{id}/schedule': staff,
  'PUT /api/v1/doctors/{id}/schedule': staff,
  'GET /api/v1/doctors/{id}/time-off': staff,
  'POST /api/v1/doctors/{id}/time-off': staff,
  'DELETE /api/v1/doctors/{id}/time-off/{timeOffId}': staff,
  'GET /api/v1/doctors/{id}/slots': care,

  'POST /api/v1/patients': 'public',
  'GET /api/v1/patients': admin,
  'GET /api/v1/patients/{id}': care,
  'PUT /api/v1/patients/{id}': ['patient', 'admin'],
  'DELETE /api/v1/patients/{id}': admin,
  'POST /api/v1/patients/{id}/invitation': admin,

  'GET /api/v1/appointment-types': everybody,
  'POST /api/v1/appointment-types': admin,
  'GET /api/v1/appointment-types/{id}': everybody,
  'PUT /api/v1/appointment-types/{id}': admin,
  'DELETE /api/v1/appointment-types/{id}': admin,

  'GET /api/v1/appointments': care,
  'POST /api/v1/appointments': ['patient'],
  'GET /api/v1/appointments/{id}': care,
  'POST /api/v1/appointments/{id}/approve': staff,
  'POST /api/v1/appointments/{id}/reject': staff,
  'POST /api/v1/appointments/{id}/cancel': care,
  'POST /api/v1/appointments/{id}/complete': staff,
  'POST /api/v1/appointments/{id}/no-show': staff,
  'POST /api/v1/appointments/{id}/reschedule': care,

  'GET /api/v1/reports/income': head,
  'GET /api/v1/reports/appointments': head,
  'GET /api/v1/reports/operations': head,
  'GET /api/v1/reports/births': head,
  'GET /api/v1/reports/doctors': head,
  'GET /api/v1/reports/summary': head,
  'GET /api/v1/reports/income/explain': head,
  'GET /api/v1/reports/appointments/explain': head,
  'GET /api/v1/reports/operations/explain': head,
  'GET /api/v1/reports/births/explain': head,
  'GET /api/v1/reports/doctors/explain': head,
  'GET /api/v1/reports/summary/explain': head,

  'GET /api/v1/operations': staffAndHead,
  'POST /api/v1/operations': admin,
  'GET /api/v1/operations/{id}': staffAndHead,
  'PUT /api/v1/operations/{id}': admin,
  'DELETE /api/v1/operations/{id}': admin,
  'GET /api/v1/operation-records': staffAndHead,
  'POST /api/v1/operation-records': staff,
  'GET /api/v1/operation-records/{id}': staffAndHead,
  'PUT /api/v1/operation-records/{id}': staff,
  'DELETE /api/v1/operation-records/{id}': staff,
  'GET /api/v1/births': staffAndHead,
  'POST /api/v1/births': staff,
  'GET /api/v1/births/{id}': staffAndHead,
  'PUT /api/v1/births/{id}': staff,
  'DELETE /api/v1/births/{id}': staff,

  'GET /api/v1/imports/sources': admin,
  'POST /api/v1/imports/sources/{name}/discover': admin,
  'GET /api/v1/imports': admin,
  'GET /api/v1/imports/{id}': admin,
  'GET /api/v1/imports/{id}/rejected-rows': admin,
  'POST /api/v1/imports/{id}/replay': admin,

  'GET /api/v1/replicas': head,
  'GET /api/v1/replicas/refreshes': admin,
  'POST /api/v1/replicas/refreshes': admin,
  'GET /api/v1/replicas/refreshes/{id}': admin,

  'GET /api/v1/audit': admin,
  'PUT /api/v1/accounts/{id}/active': admin,

  'GET /doctor': everybody,
  'POST /doctor': admin,
  'GET /doctor/{id}': everybody,
  'PUT /doctor/{id}': admin,
  'DELETE /doctor/{id}': admin,
  'GET /patient': admin,
  'POST /patient': admin,
  'GET /patient/{id}': care,
  'PUT /patient/{id}': ['patient', 'admin'],
  'DELETE /patient/{id}': admin,
  'GET /appointment': everybody,
  'POST /appointment': admin,
  'GET /appointment/{id}': everybody,
  'PUT /appointment/{id}': admin,
  'DELETE /appointment/{id}': admin,
  'GET /appointmenthistory/{id}': care,
  'GET /appointmenthistory/status/{statusID}': care,
  'GET /operation': staffAndHead,
  'POST /operation': admin,
  'GET /operation/{id}': staffAndHead,
  'PUT /operation/{id}': admin,
  'DELETE /operation/{id}': admin,
  'GET /operationhistory': staffAndHead,
  'POST /operationhistory': staff,
  'GET /operationhistory/{id}': staffAndHead,
  'PUT /operationhistory/{id}': staff,
  'DELETE /operationhistory/{id}': staff,
};

/** An empty list for a route that nobody listed. */
export const allowed = (method: string, path: string): 'public' | Role[] =>
  policy[`${method.toUpperCase()} ${path}`] ?? [];
