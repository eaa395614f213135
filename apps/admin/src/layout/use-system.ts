import type { UseQueryResult } from '@tanstack/react-query';
import { useRead } from '../http/use-read.js';

/** What the installation says of itself. */
export interface SystemInfo {
  readonly version: string;
  readonly sample?: { readonly present: boolean; readonly subjects: number; readonly records: number };
  readonly carrier: string;
  readonly database: 'sqlite' | 'mysql';
  /** What operators should know and what keeps nobody from working, as sentences: Redis is silent, no worker runs. */
  readonly notes?: readonly { readonly code: string; readonly message: string }[];
}

export function useSystem(): UseQueryResult<SystemInfo> {
  return useRead<SystemInfo>('/system');
}
