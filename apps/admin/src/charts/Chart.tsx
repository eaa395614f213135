import { BarChart, LineChart } from 'echarts/charts';
import { AriaComponent, GridComponent, TooltipComponent } from 'echarts/components';
import { init, use as register, type EChartsCoreOption, type EChartsType } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import Box from '@mui/material/Box';
import { useEffect, useRef } from 'react';

register([BarChart, LineChart, GridComponent, TooltipComponent, AriaComponent, SVGRenderer]);

export interface ChartProps {
  readonly option: EChartsCoreOption;
  readonly height: number;
  /** What the picture says, for who does not see it. */
  readonly label: string;
  /** A bar or a point was pressed. */
  readonly onPick?: (name: string) => void;
}

/** One picture; it follows the width it is given. */
export function Chart({ option, height, label, onPick }: ChartProps) {
  const place = useRef<HTMLDivElement>(null);
  const chart = useRef<EChartsType | null>(null);
  useEffect(() => {
    if (!place.current) return undefined;
    const made = init(place.current, null, { renderer: 'svg' });
    chart.current = made;
    const watch = new ResizeObserver(() => made.resize());
    watch.observe(place.current);
    return () => {
      watch.disconnect();
      made.dispose();
      chart.current = null;
    };
  }, []);
  useEffect(() => {
    // The page may carry no inline style, which a tooltip made of HTML would bring.
    const tooltip = { ...(option['tooltip'] as object | undefined), renderMode: 'richText' };
    // Measured in the font it is drawn in, or names are cut.
    if (!place.current) return;
    const textStyle = { fontFamily: getComputedStyle(place.current).fontFamily };
    chart.current?.setOption({ animation: false, textStyle, ...option, tooltip }, true);
  }, [option]);
  useEffect(() => {
    const made = chart.current;
    if (!made || !onPick) return undefined;
    const pick = ({ name }: { name?: string }) => name !== undefined && onPick(name);
    made.on('click', pick);
    return () => {
      if (!made.isDisposed()) made.off('click', pick);
    };
  }, [onPick]);
  return <Box ref={place} role="img" aria-label={label} sx={{ height, width: '100%' }} />;
}
