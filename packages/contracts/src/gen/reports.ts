// Generated from proto/ by `npm run generate`. Do not edit.

import type * as grpc from '@grpc/grpc-js';
import type { MessageTypeDefinition } from '@grpc/proto-loader';

import type { ExplainRequest as _maternity_analytics_v1_ExplainRequest, ExplainRequest__Output as _maternity_analytics_v1_ExplainRequest__Output } from './maternity/analytics/v1/ExplainRequest.ts';
import type { ExplainedFact as _maternity_analytics_v1_ExplainedFact, ExplainedFact__Output as _maternity_analytics_v1_ExplainedFact__Output } from './maternity/analytics/v1/ExplainedFact.ts';
import type { Explanation as _maternity_analytics_v1_Explanation, Explanation__Output as _maternity_analytics_v1_Explanation__Output } from './maternity/analytics/v1/Explanation.ts';
import type { Figure as _maternity_analytics_v1_Figure, Figure__Output as _maternity_analytics_v1_Figure__Output } from './maternity/analytics/v1/Figure.ts';
import type { Freshness as _maternity_analytics_v1_Freshness, Freshness__Output as _maternity_analytics_v1_Freshness__Output } from './maternity/analytics/v1/Freshness.ts';
import type { Rate as _maternity_analytics_v1_Rate, Rate__Output as _maternity_analytics_v1_Rate__Output } from './maternity/analytics/v1/Rate.ts';
import type { Report as _maternity_analytics_v1_Report, Report__Output as _maternity_analytics_v1_Report__Output } from './maternity/analytics/v1/Report.ts';
import type { ReportRequest as _maternity_analytics_v1_ReportRequest, ReportRequest__Output as _maternity_analytics_v1_ReportRequest__Output } from './maternity/analytics/v1/ReportRequest.ts';
import type { ReportRow as _maternity_analytics_v1_ReportRow, ReportRow__Output as _maternity_analytics_v1_ReportRow__Output } from './maternity/analytics/v1/ReportRow.ts';
import type { ReportServiceClient as _maternity_analytics_v1_ReportServiceClient, ReportServiceDefinition as _maternity_analytics_v1_ReportServiceDefinition } from './maternity/analytics/v1/ReportService.ts';

type SubtypeConstructor<Constructor extends new (...args: any) => any, Subtype> = {
  new(...args: ConstructorParameters<Constructor>): Subtype;
};

export interface ProtoGrpcType {
  maternity: {
    analytics: {
      v1: {
        ExplainRequest: MessageTypeDefinition<_maternity_analytics_v1_ExplainRequest, _maternity_analytics_v1_ExplainRequest__Output>
        ExplainedFact: MessageTypeDefinition<_maternity_analytics_v1_ExplainedFact, _maternity_analytics_v1_ExplainedFact__Output>
        Explanation: MessageTypeDefinition<_maternity_analytics_v1_Explanation, _maternity_analytics_v1_Explanation__Output>
        Figure: MessageTypeDefinition<_maternity_analytics_v1_Figure, _maternity_analytics_v1_Figure__Output>
        Freshness: MessageTypeDefinition<_maternity_analytics_v1_Freshness, _maternity_analytics_v1_Freshness__Output>
        Rate: MessageTypeDefinition<_maternity_analytics_v1_Rate, _maternity_analytics_v1_Rate__Output>
        Report: MessageTypeDefinition<_maternity_analytics_v1_Report, _maternity_analytics_v1_Report__Output>
        ReportRequest: MessageTypeDefinition<_maternity_analytics_v1_ReportRequest, _maternity_analytics_v1_ReportRequest__Output>
        ReportRow: MessageTypeDefinition<_maternity_analytics_v1_ReportRow, _maternity_analytics_v1_ReportRow__Output>
        /**
         * Numbers for stakeholders: never a patient's name.
         */
        ReportService: SubtypeConstructor<typeof grpc.Client, _maternity_analytics_v1_ReportServiceClient> & { service: _maternity_analytics_v1_ReportServiceDefinition }
      }
    }
  }
}
