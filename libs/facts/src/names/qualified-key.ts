/** The key as it is read from anywhere: `hebei:arrears-utility`. A qualified key stays as it is. */
export function qualify(plugin: string, key: string): string {
  return key.includes(':') ? key : `${plugin}:${key}`;
}

/** The key as `plugin` itself writes it: bare for its own, qualified for others. */
export function localKey(plugin: string, key: string): string {
  return key.startsWith(`${plugin}:`) ? key.slice(plugin.length + 1) : key;
}

/** The plugin of a qualified key. */
export function pluginOfKey(key: string): string {
  return key.slice(0, key.indexOf(':'));
}

/** -1, 0 or 1 by code point, which differs from `<` where a text leaves the basic plane. */
export function compareCodePoints(a: string, b: string): number {
  if (a === b) return 0;
  const length = Math.min(a.length, b.length);
  for (let position = 0; position < length; position++) {
    const [left, right] = [a.charCodeAt(position), b.charCodeAt(position)];
    if (left === right) continue;
    // A surrogate stands for a code point above all others.
    return Number(isSurrogate(left)) - Number(isSurrogate(right)) || Math.sign(left - right);
  }
  return Math.sign(a.length - b.length);
}

function isSurrogate(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdfff;
}
