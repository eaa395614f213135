type Labels = Readonly<Record<string, string>>;

/** Counts and gauges of the process, in the text format that Prometheus reads. */
export class Metrics {
  private readonly counters = new Map<string, Map<string, number>>();
  private readonly gauges = new Map<string, () => number | Promise<number>>();

  /** Adds to a count; `name` without the prefix. Labels take few different values: never an id. */
  count(name: string, labels: Labels = {}, amount = 1): void {
    const series = this.counters.get(name) ?? new Map<string, number>();
    const key = Object.entries(labels)
      .map(([label, value]) => `${label}="${value.replace(/[\\"\n]/g, '_')}"`)
      .join(',');
    series.set(key, (series.get(key) ?? 0) + amount);
    this.counters.set(name, series);
  }

  /** Has a value read each time the metrics are asked for. */
  gauge(name: string, read: () => number | Promise<number>): void {
    this.gauges.set(name, read);
  }

  /** Everything, as text. */
  async render(): Promise<string> {
    const memory = process.memoryUsage();
    const lines = [
      gaugeLine('process_resident_memory_bytes', memory.rss),
      gaugeLine('process_heap_used_bytes', memory.heapUsed),
      gaugeLine('process_uptime_seconds', Math.round(process.uptime())),
    ];
    for (const [name, read] of this.gauges) lines.push(gaugeLine(`xinheng_${name}`, await read()));
    for (const [name, series] of this.counters) {
      lines.push(`# TYPE xinheng_${name} counter`);
      for (const [labels, value] of series) lines.push(`xinheng_${name}${labels === '' ? '' : `{${labels}}`} ${value}`);
    }
    return `${lines.join('\n')}\n`;
  }
}

function gaugeLine(name: string, value: number): string {
  return `# TYPE ${name} gauge\n${name} ${value}`;
}
