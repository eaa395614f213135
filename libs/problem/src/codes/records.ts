/** Messages of the area `records`. A message names the culprit and the cure. */
export const recordCodes = {} as const;
