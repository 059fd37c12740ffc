/** The part of svgcanvas that is used here; the package has no types of its own. */
declare module 'svgcanvas' {
  /** A canvas context that writes SVG elements. */
  export class Context {
    constructor(options: { width: number; height: number });
    font: string;
    textAlign: CanvasTextAlign;
    textBaseline: CanvasTextBaseline;
    getSvg(): SVGSVGElement;
    getSerializedSvg(): string;
    protected __currentElement: SVGElement;
    protected __createElement(name: string, attributes: Record<string, string | number>, clear: boolean): SVGElement;
    protected __closestGroupOrSvg(): SVGElement;
    protected __applyTransformation(element: SVGElement): void;
    protected __applyStyleToCurrentElement(action: 'fill' | 'stroke'): void;
    protected __applyText(text: string, x: number, y: number, action: 'fill' | 'stroke'): void;
  }
}
