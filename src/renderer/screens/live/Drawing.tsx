/** A canvas that draws past React: when what it follows changes, in its turn, and only while it is in sight. */
import { type PointerEvent, useEffect, useRef } from 'react';
import { turns } from './draw-in-turn.js';
import { watchSight } from './in-sight.js';

export interface Place {
  readonly context: CanvasRenderingContext2D;
  /** CSS pixels. */
  readonly width: number;
  readonly height: number;
}

interface DrawingProps {
  heightPx: number;
  /** What it shows, in words; left out: it adds nothing to the words beside it. */
  label?: string;
  /** Keep it the same function while nothing changes. */
  paint: (place: Place) => void;
  /** Calls `redraw` with each change of what is painted beside the props. @returns a function that ends it */
  follow?: (redraw: () => void) => () => void;
  /** What lies under the pointer, in words; an empty string for nothing. */
  tip?: (x: number, width: number) => string;
}

export function Drawing({ heightPx, label, paint, follow, tip }: DrawingProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    const element = canvas.current;
    const context = element?.getContext('2d') ?? null;
    if (element === null || context === null) return undefined;
    let inSight = false;
    let width = 0;
    const draw = (): void => {
      const ratio = window.devicePixelRatio;
      const pixels = { width: Math.round(width * ratio), height: Math.round(heightPx * ratio) };
      if (element.width !== pixels.width) element.width = pixels.width;
      if (element.height !== pixels.height) element.height = pixels.height;
      context.setTransform(ratio, 0, 0, ratio, 0, 0);
      context.clearRect(0, 0, width, heightPx);
      paint({ context, width, height: heightPx });
    };
    const redraw = (): void => {
      if (inSight && width > 0) turns.ask(draw);
    };
    const size = new ResizeObserver(([entry]) => {
      width = entry?.contentRect.width ?? 0;
      redraw();
    });
    size.observe(element);
    const endSight = watchSight(element, (now) => {
      inSight = now;
      redraw();
    });
    const endFollowing = follow?.(redraw);
    return () => {
      size.disconnect();
      endSight();
      endFollowing?.();
      turns.drop(draw);
    };
  }, [heightPx, paint, follow]);
  const showTip = ({ nativeEvent, currentTarget }: PointerEvent<HTMLCanvasElement>): void => {
    const words = tip?.(nativeEvent.offsetX, currentTarget.clientWidth) ?? '';
    if (currentTarget.title !== words) currentTarget.title = words;
  };
  return (
    <canvas
      ref={canvas}
      className="ft-drawing"
      style={{ blockSize: heightPx }}
      {...(label === undefined ? { 'aria-hidden': true } : { role: 'img', 'aria-label': label })}
      {...(tip && { onPointerMove: showTip })}
    />
  );
}
