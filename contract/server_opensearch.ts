// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0

/**
 * What opensearch-js 1.x, which OSD 2.19 hands to plugins, gives of what this plugin calls. OSD does not export the names of
 * answers and options, and types the answers by itself: who asks says what he expects in a body.
 */
export interface ApiResponse<Body = unknown> {
  body: Body;
  statusCode: number | null;
  headers: Record<string, unknown> | null;
  warnings: string[] | null;
}

export interface TransportRequestPromise<T> extends Promise<T> {
  /** Ends the call; OpenSearch cancels the search's task. */
  abort(): void;
}

export interface TransportRequestOptions {
  ignore?: number[];
  /** Milliseconds. */
  requestTimeout?: number | string;
  maxRetries?: number;
  headers?: Record<string, string>;
  opaqueId?: string;
}

export interface TransportRequestParams {
  method: string;
  path: string;
  body?: Record<string, unknown> | string;
  querystring?: Record<string, unknown> | string;
}

export type ExpandWildcards = 'open' | 'closed' | 'hidden' | 'none' | 'all';

interface IndicesOptions {
  index?: string | string[];
  ignore_unavailable?: boolean;
  allow_no_indices?: boolean;
  expand_wildcards?: ExpandWildcards;
  filter_path?: string | string[];
}

export interface SearchParams extends IndicesOptions {
  body?: Record<string, unknown>;
  size?: number;
  from?: number;
  /** `8s`: shards answer what they have by then and the answer says `timed_out`. */
  timeout?: string;
  track_total_hits?: boolean | number;
  request_cache?: boolean;
  allow_partial_search_results?: boolean;
  batched_reduce_size?: number;
  max_concurrent_shard_requests?: number;
  preference?: string;
}

export interface MsearchParams {
  index?: string | string[];
  /** Header, body, header, body ... */
  body: Array<Record<string, unknown>>;
  max_concurrent_searches?: number;
  max_concurrent_shard_requests?: number;
}

export interface CountParams extends IndicesOptions {
  body?: Record<string, unknown>;
}

export interface FieldCapsParams extends IndicesOptions {
  fields?: string | string[];
  include_unmapped?: boolean;
}

export interface IndexParams {
  index: string;
  id?: string;
  body: Record<string, unknown>;
  op_type?: 'index' | 'create';
  if_seq_no?: number;
  if_primary_term?: number;
  refresh?: boolean | 'wait_for';
}

export interface BulkParams {
  /** What to do with a document, then the document, and so on. */
  body: Array<Record<string, unknown>>;
  refresh?: boolean | 'wait_for';
}

export interface GetParams {
  index: string;
  id: string;
}

export interface IndicesClient {
  exists(
    params: IndicesOptions & { index: string | string[] },
    options?: TransportRequestOptions
  ): TransportRequestPromise<ApiResponse>;
  create(
    params: { index: string; body?: Record<string, unknown> },
    options?: TransportRequestOptions
  ): TransportRequestPromise<ApiResponse>;
  get(
    params: IndicesOptions & { index: string | string[] },
    options?: TransportRequestOptions
  ): TransportRequestPromise<ApiResponse>;
  getMapping(
    params?: IndicesOptions,
    options?: TransportRequestOptions
  ): TransportRequestPromise<ApiResponse>;
  resolveIndex(
    params: { name: string | string[]; expand_wildcards?: ExpandWildcards },
    options?: TransportRequestOptions
  ): TransportRequestPromise<ApiResponse>;
}

export interface OpenSearchClient {
  search(
    params?: SearchParams,
    options?: TransportRequestOptions
  ): TransportRequestPromise<ApiResponse>;
  msearch(
    params?: MsearchParams,
    options?: TransportRequestOptions
  ): TransportRequestPromise<ApiResponse>;
  count(
    params?: CountParams,
    options?: TransportRequestOptions
  ): TransportRequestPromise<ApiResponse>;
  fieldCaps(
    params?: FieldCapsParams,
    options?: TransportRequestOptions
  ): TransportRequestPromise<ApiResponse>;
  index(
    params: IndexParams,
    options?: TransportRequestOptions
  ): TransportRequestPromise<ApiResponse>;
  bulk(params: BulkParams, options?: TransportRequestOptions): TransportRequestPromise<ApiResponse>;
  get(params: GetParams, options?: TransportRequestOptions): TransportRequestPromise<ApiResponse>;
  indices: IndicesClient;
  transport: {
    request(
      params: TransportRequestParams,
      options?: TransportRequestOptions
    ): TransportRequestPromise<ApiResponse<Record<string, unknown>>>;
  };
}

export interface IScopedClusterClient {
  /** With the credentials of the person who asks. */
  readonly asCurrentUser: OpenSearchClient;
  /** OSD's own identity. Not used by this plugin; the stand-alone host has none and throws. */
  readonly asInternalUser: OpenSearchClient;
}

/** A request, or something that has its headers. */
export interface ScopeableRequest {
  headers: Record<string, string | string[] | undefined>;
}

export interface IClusterClient {
  readonly asInternalUser: OpenSearchClient;
  asScoped(request: ScopeableRequest): IScopedClusterClient;
}

export interface ICustomClusterClient extends IClusterClient {
  close(): Promise<void>;
}

export interface OpenSearchClientConfig {
  hosts: string[];
  username: string;
  password: string;
  /** Milliseconds. */
  requestTimeout: number;
}

export interface OpenSearchServiceStart {
  client: IClusterClient;
  /** A client with an identity of its own, over the same connection settings as OSD's where not named. */
  createClient(type: string, clientConfig?: Partial<OpenSearchClientConfig>): ICustomClusterClient;
}
