import { addDays, daysBetween } from '@xinheng/calendar';

/** How files write a day: with slashes, in Chinese, as ISO, as the serial number Excel leaves behind. */
export type DayStyle = 'slash' | 'chinese' | 'iso' | 'serial';

const excelEpoch = '1899-12-30';

/** A day as an office writes it. */
export function writeDay(day: string, style: DayStyle): string {
  const [year = '', month = '', date = ''] = day.split('-');
  switch (style) {
    case 'slash':
      return `${year}/${String(Number(month))}/${String(Number(date))}`;
    case 'chinese':
      return `${year}年${String(Number(month))}月${String(Number(date))}日`;
    case 'serial':
      return String(daysBetween(excelEpoch, day));
    case 'iso':
      return day;
  }
}

/** The day so many days before another. */
export function daysBefore(day: string, days: number): string {
  return addDays(day, -days);
}
