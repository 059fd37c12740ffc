/**
 * A canvas context that writes SVG. It places text itself: svgcanvas reads the font out of an inline style, which the
 * page's security policy forbids, and names baselines that only browsers know.
 */
import { Context } from 'svgcanvas';
import { xmlText } from './xml-text.js';

const FONT = /^(?:(normal|italic|oblique) )?(?:(normal|bold|\d{3}) )?([\d.]+px)(?:\/\S+)? (.+)$/;
const ANCHORS: Readonly<Record<CanvasTextAlign, string>> = {
  left: 'start',
  start: 'start',
  center: 'middle',
  right: 'end',
  end: 'end',
};

export class SvgContext extends Context {
  readonly #measuring = document.createElement('canvas').getContext('2d');

  /** As a canvas has it: the chart asks for the context of what it is given. */
  getContext(): this {
    return this;
  }

  protected override __applyText(text: string, x: number, y: number, action: 'fill' | 'stroke'): void {
    const [, style = 'normal', weight = 'normal', size = '12px', family = 'sans-serif'] = FONT.exec(this.font) ?? [];
    const element = this.__createElement(
      'text',
      {
        ...{ 'font-family': family, 'font-size': size, 'font-style': style, 'font-weight': weight },
        ...{ x, y: y + this.#baselineShift(), 'text-anchor': ANCHORS[this.textAlign] },
      },
      true,
    );
    element.textContent = xmlText(text);
    this.__closestGroupOrSvg().append(element);
    this.__currentElement = element;
    this.__applyTransformation(element);
    this.__applyStyleToCurrentElement(action);
  }

  /** From where the text is asked for down to its alphabetic baseline, in pixels. */
  #baselineShift(): number {
    if (this.#measuring === null) return 0;
    this.#measuring.font = this.font;
    const [asked, alphabetic] = [this.textBaseline, 'alphabetic' as const].map((baseline) => {
      if (this.#measuring === null) return 0;
      this.#measuring.textBaseline = baseline;
      return this.#measuring.measureText('x').fontBoundingBoxAscent;
    });
    return (alphabetic ?? 0) - (asked ?? 0);
  }
}
