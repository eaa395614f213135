/** Messages of the area `plugin`. A message names the culprit and the cure. */
export const pluginCodes = {} as const;
