// Generated from proto/maternity/analytics/v1/reports.proto by `npm run generate`. Do not edit.

import type * as grpc from '@grpc/grpc-js'
import type { MethodDefinition } from '@grpc/proto-loader'
import type { ExplainRequest as _maternity_analytics_v1_ExplainRequest, ExplainRequest__Output as _maternity_analytics_v1_ExplainRequest__Output } from '../../../maternity/analytics/v1/ExplainRequest.ts';
import type { Explanation as _maternity_analytics_v1_Explanation, Explanation__Output as _maternity_analytics_v1_Explanation__Output } from '../../../maternity/analytics/v1/Explanation.ts';
import type { Report as _maternity_analytics_v1_Report, Report__Output as _maternity_analytics_v1_Report__Output } from '../../../maternity/analytics/v1/Report.ts';
import type { ReportRequest as _maternity_analytics_v1_ReportRequest, ReportRequest__Output as _maternity_analytics_v1_ReportRequest__Output } from '../../../maternity/analytics/v1/ReportRequest.ts';

/**
 * Numbers for stakeholders: never a patient's name.
 */
export interface ReportServiceClient extends grpc.Client {
  /**
   * The facts behind one cell of a report, down to file and line or event.
   */
  ExplainReport(argument: _maternity_analytics_v1_ExplainRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_maternity_analytics_v1_Explanation__Output>): grpc.ClientUnaryCall;
  ExplainReport(argument: _maternity_analytics_v1_ExplainRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_maternity_analytics_v1_Explanation__Output>): grpc.ClientUnaryCall;
  ExplainReport(argument: _maternity_analytics_v1_ExplainRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_maternity_analytics_v1_Explanation__Output>): grpc.ClientUnaryCall;
  ExplainReport(argument: _maternity_analytics_v1_ExplainRequest, callback: grpc.requestCallback<_maternity_analytics_v1_Explanation__Output>): grpc.ClientUnaryCall;
  /**
   * The facts behind one cell of a report, down to file and line or event.
   */
  explainReport(argument: _maternity_analytics_v1_ExplainRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_maternity_analytics_v1_Explanation__Output>): grpc.ClientUnaryCall;
  explainReport(argument: _maternity_analytics_v1_ExplainRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_maternity_analytics_v1_Explanation__Output>): grpc.ClientUnaryCall;
  explainReport(argument: _maternity_analytics_v1_ExplainRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_maternity_analytics_v1_Explanation__Output>): grpc.ClientUnaryCall;
  explainReport(argument: _maternity_analytics_v1_ExplainRequest, callback: grpc.requestCallback<_maternity_analytics_v1_Explanation__Output>): grpc.ClientUnaryCall;
  
  GetReport(argument: _maternity_analytics_v1_ReportRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_maternity_analytics_v1_Report__Output>): grpc.ClientUnaryCall;
  GetReport(argument: _maternity_analytics_v1_ReportRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_maternity_analytics_v1_Report__Output>): grpc.ClientUnaryCall;
  GetReport(argument: _maternity_analytics_v1_ReportRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_maternity_analytics_v1_Report__Output>): grpc.ClientUnaryCall;
  GetReport(argument: _maternity_analytics_v1_ReportRequest, callback: grpc.requestCallback<_maternity_analytics_v1_Report__Output>): grpc.ClientUnaryCall;
  getReport(argument: _maternity_analytics_v1_ReportRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_maternity_analytics_v1_Report__Output>): grpc.ClientUnaryCall;
  getReport(argument: _maternity_analytics_v1_ReportRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_maternity_analytics_v1_Report__Output>): grpc.ClientUnaryCall;
  getReport(argument: _maternity_analytics_v1_ReportRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_maternity_analytics_v1_Report__Output>): grpc.ClientUnaryCall;
  getReport(argument: _maternity_analytics_v1_ReportRequest, callback: grpc.requestCallback<_maternity_analytics_v1_Report__Output>): grpc.ClientUnaryCall;
  
}

/**
 * Numbers for stakeholders: never a patient's name.
 */
export interface ReportServiceHandlers extends grpc.UntypedServiceImplementation {
  /**
   * The facts behind one cell of a report, down to file and line or event.
   */
  ExplainReport: grpc.handleUnaryCall<_maternity_analytics_v1_ExplainRequest__Output, _maternity_analytics_v1_Explanation>;
  
  GetReport: grpc.handleUnaryCall<_maternity_analytics_v1_ReportRequest__Output, _maternity_analytics_v1_Report>;
  
}

export interface ReportServiceDefinition extends grpc.ServiceDefinition {
  ExplainReport: MethodDefinition<_maternity_analytics_v1_ExplainRequest, _maternity_analytics_v1_Explanation, _maternity_analytics_v1_ExplainRequest__Output, _maternity_analytics_v1_Explanation__Output>
  GetReport: MethodDefinition<_maternity_analytics_v1_ReportRequest, _maternity_analytics_v1_Report, _maternity_analytics_v1_ReportRequest__Output, _maternity_analytics_v1_Report__Output>
}
