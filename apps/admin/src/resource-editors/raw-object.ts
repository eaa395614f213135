import type { Json } from '@xinheng/logic';

/** A resource, or a part of one, as it stands in the plugin's file. */
export type RawObject = Readonly<Record<string, Json>>;
