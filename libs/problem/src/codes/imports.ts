/** Messages of the area `imports`. A message names the culprit and the cure. */
export const importCodes = {} as const;
