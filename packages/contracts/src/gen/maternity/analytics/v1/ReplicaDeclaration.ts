// Generated from proto/maternity/analytics/v1/replicas.proto by `npm run generate`. Do not edit.

export interface ReplicaDeclaration {
  'name'?: (string);
  /**
   * mssql, postgres or elasticsearch.
   */
  'engine'?: (string);
  /**
   * The key of analytics' environment that holds the URL.
   */
  'urlEnvironmentKey'?: (string);
  'datasets'?: (string)[];
  'maximumStalenessSeconds'?: (number);
  'suspended'?: (boolean);
}

export interface ReplicaDeclaration__Output {
  'name': (string);
  /**
   * mssql, postgres or elasticsearch.
   */
  'engine': (string);
  /**
   * The key of analytics' environment that holds the URL.
   */
  'urlEnvironmentKey': (string);
  'datasets': (string)[];
  'maximumStalenessSeconds': (number);
  'suspended': (boolean);
}
