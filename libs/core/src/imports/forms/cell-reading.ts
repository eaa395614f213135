import type { Json } from '@xinheng/logic';
import type { IssueCode, IssueParams } from '@xinheng/problem';

/** What a cell says: a value, null for nothing, or why it says nothing that can be kept. */
export type ReadValue = { readonly value: Json } | { readonly code: IssueCode; readonly params: IssueParams };
