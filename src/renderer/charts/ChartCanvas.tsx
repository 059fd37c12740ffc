/** Draws one Chart.js chart. It is made anew when its settings change, and follows the size of its place. */
import { type RefObject, useEffect } from 'react';
import { Chart, LinearScale, LogarithmicScale, PointElement, ScatterController, Tooltip } from 'chart.js';
import type { StripPlotConfig } from './strip-plot-config.js';

Chart.register(LinearScale, LogarithmicScale, PointElement, ScatterController, Tooltip);

interface ChartCanvasProps {
  /** Keep it the same object while nothing changes. */
  config: StripPlotConfig;
  heightPx: number;
  /** What the picture shows, as a finding in words. */
  label: string;
  canvasRef: RefObject<HTMLCanvasElement | null>;
}

export function ChartCanvas({ config, heightPx, label, canvasRef }: ChartCanvasProps) {
  useEffect(() => {
    if (canvasRef.current === null) return undefined;
    const chart = new Chart(canvasRef.current, config);
    return () => {
      chart.destroy();
    };
  }, [config, canvasRef]);
  return (
    <div style={{ position: 'relative', height: heightPx }}>
      <canvas ref={canvasRef} role="img" aria-label={label} />
    </div>
  );
}
