/** Draws one Chart.js chart. It is made anew when its settings change, and follows the size of its place. */
import { type RefObject, useEffect } from 'react';
import {
  Chart,
  type ChartConfiguration,
  LinearScale,
  LineController,
  LineElement,
  LogarithmicScale,
  PointElement,
  ScatterController,
  Tooltip,
} from 'chart.js';

// What most charts need; a chart that needs more registers it beside its settings.
Chart.register(LinearScale, LogarithmicScale, PointElement, LineElement, LineController, ScatterController, Tooltip);

interface ChartCanvasProps {
  /** Keep it the same object while nothing changes. */
  config: ChartConfiguration;
  heightPx: number;
  /** What the picture shows, as a finding in words. */
  label: string;
  /** Id of the element that says how the runs are reached without a mouse. */
  describedBy: string;
  canvasRef: RefObject<HTMLCanvasElement | null>;
}

export function ChartCanvas({ config, heightPx, label, describedBy, canvasRef }: ChartCanvasProps) {
  useEffect(() => {
    if (canvasRef.current === null) return undefined;
    const chart = new Chart(canvasRef.current, onScreen(config));
    return () => {
      chart.destroy();
    };
  }, [config, canvasRef]);
  return (
    <div className="ft-chart" style={{ height: heightPx }}>
      <canvas ref={canvasRef} role="img" aria-label={label} aria-describedby={describedBy} />
    </div>
  );
}

/** Nothing moves by itself, and the picture is sharp when the page is enlarged. */
function onScreen(config: ChartConfiguration): ChartConfiguration {
  return {
    ...config,
    options: {
      normalized: true,
      ...config.options,
      animation: false,
      maintainAspectRatio: false,
      devicePixelRatio: Math.max(2, window.devicePixelRatio),
    },
  };
}
