/** How the lines of a saved picture are drawn, by Chart.js itself on a context that writes down what it is asked. */
import { expect, test, vi } from 'vitest';

// Chart.js looks for it when it is loaded; Node has none.
vi.hoisted(() => {
  vi.stubGlobal(
    'Path2D',
    class {
      moveTo = vi.fn();
      lineTo = vi.fn();
      closePath = vi.fn();
    },
  );
});

const { BasicPlatform, Chart, LinearScale, LineController, LineElement, PointElement, ScatterController } =
  await import('chart.js');
const { palettes } = await import('../../../../src/renderer/charts/palette.js');
const { pictureSettings } = await import('../../../../src/renderer/charts/picture/picture-settings.js');

Chart.register(LinearScale, LineController, LineElement, PointElement, ScatterController);

test.each(['line', 'scatter'] as const)(
  'the line of a chart of type %s is drawn point by point: the writer of SVG knows no Path2D',
  (type) => {
    const data = [1, 2, 3].map((x) => ({ x, y: x * x }));
    const scales = { x: { type: 'linear', display: false }, y: { type: 'linear', display: false } } as const;
    const { config } = pictureSettings(
      {
        ...{ title: '', caption: '', marks: [], heightPx: 300, widthPx: 900 },
        config: { type, data: { datasets: [{ data, showLine: true, pointRadius: 0 }] }, options: { scales } },
      },
      palettes.light,
    );
    const strokes: unknown[][] = [];
    const context: Record<string, unknown> = {
      stroke: (...path: unknown[]) => strokes.push(path),
      measureText: () => ({ width: 10 }),
    };
    const canvas = { width: 900, height: 300, style: {}, getContext: () => recorder };
    const recorder: unknown = new Proxy(context, {
      get: (known, name) => (name === 'canvas' ? canvas : (known[String(name)] ?? (() => undefined))),
    });
    const chart = new Chart(canvas as unknown as HTMLCanvasElement, { ...config, platform: BasicPlatform });
    chart.destroy();
    expect(strokes.length).toBeGreaterThan(0);
    expect(strokes.flat()).toEqual([]);
  },
);
