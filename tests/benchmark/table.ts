import type { Measurement } from './measurement.js';

/** The figures as a Markdown table, with every peer as a multiple of ours. */
export function tableOf(measurements: readonly Measurement[]): string {
  const rows = measurements.map(({ title, unit, ours, floor, peers, ratioToFloor, aim, met }) => [
    title,
    unit,
    String(ours),
    floor === null ? '–' : String(floor),
    ratioToFloor === null ? '–' : `${String(ratioToFloor)}×`,
    Object.entries(peers)
      .map(([name, value]) => `${name} ${String(value)} (${(value / ours).toPrecision(3)}×)`)
      .join('; ') || '–',
    aim,
    met ? 'yes' : 'no',
  ]);
  const head = ['what', 'unit', 'ours', 'floor', 'to floor', 'peers (and how many times ours)', 'aim', 'met'];
  return [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}
