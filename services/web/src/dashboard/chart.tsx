import { BarChart, PieChart } from 'echarts/charts';
import { AriaComponent, GridComponent, TooltipComponent } from 'echarts/components';
import { init, use, type EChartsCoreOption, type EChartsType } from 'echarts/core';
import { CanvasRenderer } from 'echarts/renderers';
import { useEffect, useRef, type ReactElement } from 'react';

use([BarChart, PieChart, AriaComponent, GridComponent, TooltipComponent, CanvasRenderer]);

type ChartProps = { title: string; option: EChartsCoreOption | undefined; onSave: () => void };

/** One picture of one report, drawn anew when its option changes and when its place does. */
export function Chart({ title, option, onSave }: ChartProps): ReactElement {
  const place = useRef<HTMLDivElement>(null);
  const chart = useRef<EChartsType>(undefined);
  useEffect(() => {
    if (!place.current) return undefined;
    const dark = window.matchMedia('(prefers-color-scheme: dark)').matches;
    const drawn = init(place.current, dark ? 'dark' : undefined);
    chart.current = drawn;
    const watch = new ResizeObserver(() => drawn.resize());
    watch.observe(place.current);
    return () => {
      watch.disconnect();
      drawn.dispose();
    };
  }, []);
  useEffect(() => {
    if (option) chart.current?.setOption({ backgroundColor: 'transparent', ...option });
  }, [option]);
  return (
    <section className="card chart" aria-label={title}>
      <h2>
        {title}
        <button type="button" className="link" onClick={onSave}>
          CSV
        </button>
      </h2>
      <div className="canvas" ref={place} />
    </section>
  );
}
