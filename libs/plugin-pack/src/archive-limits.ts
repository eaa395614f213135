/** How large a package may be; plugin-format 1, "The package file". Sizes in bytes. */
export const archiveLimits = {
  entries: 2_000,
  packed: 20 * 1024 * 1024,
  unpacked: 200 * 1024 * 1024,
  /** Unpacked by packed size of one entry. */
  ratio: 100,
} as const;
