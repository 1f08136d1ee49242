/** The messages of maternity.analytics.v1 that do not share a name with one of appointments, and its handlers. */
export type { Birth, Birth__Output } from './gen/maternity/analytics/v1/Birth.ts';
export type { DashboardSnapshot, DashboardSnapshot__Output } from './gen/maternity/analytics/v1/DashboardSnapshot.ts';
export type { Explanation, Explanation__Output } from './gen/maternity/analytics/v1/Explanation.ts';
export type { Figure, Figure__Output } from './gen/maternity/analytics/v1/Figure.ts';
export type { ImportRun, ImportRun__Output } from './gen/maternity/analytics/v1/ImportRun.ts';
export type { Operation, Operation__Output } from './gen/maternity/analytics/v1/Operation.ts';
export type { OperationRecord, OperationRecord__Output } from './gen/maternity/analytics/v1/OperationRecord.ts';
export type { Refresh, Refresh__Output } from './gen/maternity/analytics/v1/Refresh.ts';
export type { RejectedRow, RejectedRow__Output } from './gen/maternity/analytics/v1/RejectedRow.ts';
export type { Replica, Replica__Output } from './gen/maternity/analytics/v1/Replica.ts';
export type { Report, Report__Output } from './gen/maternity/analytics/v1/Report.ts';
export type { ReportRequest, ReportRequest__Output } from './gen/maternity/analytics/v1/ReportRequest.ts';
export type { DashboardFeedServiceHandlers } from './gen/maternity/analytics/v1/DashboardFeedService.ts';
export type { ImportServiceHandlers } from './gen/maternity/analytics/v1/ImportService.ts';
export type { OperationServiceHandlers } from './gen/maternity/analytics/v1/OperationService.ts';
export type { ReplicaServiceHandlers } from './gen/maternity/analytics/v1/ReplicaService.ts';
export type { ReportServiceHandlers } from './gen/maternity/analytics/v1/ReportService.ts';
