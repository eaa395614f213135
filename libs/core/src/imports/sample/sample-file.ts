/** One file of the sample, as an office would hand it in. */
export interface SampleFile {
  /** The name of the file, marked 示例. */
  readonly name: string;
  /** What it is imported as: `subjects`, `double-publicity-penalty`, `double-publicity-licence` or a catalogue item. */
  readonly item: string;
  readonly headers: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** The whole sample: the enterprises first, then what is known of them. */
export interface Sample {
  readonly subjects: SampleFile;
  readonly files: readonly SampleFile[];
}
