/** A text node that follows a growing text; the work of a step does not grow with the text. */

/**
 * Once this much is shown, the beginning is taken out down to `SHOWN_AFTER_CUT`: the browser lays out a whole paragraph
 * again for each addition. What was taken out is in the results.
 */
const SHOWN_AT_MOST = 4_000;
const SHOWN_AFTER_CUT = 2_000;

export class GrowingText {
  readonly #node: Pick<Text, 'data' | 'length' | 'appendData' | 'deleteData'>;
  #known = '';

  constructor(node: Pick<Text, 'data' | 'length' | 'appendData' | 'deleteData'>) {
    this.#node = node;
  }

  /** @param text the text so far; it may have lost its beginning, or be another text altogether */
  show(text: string): void {
    if (text === this.#known) return;
    const grown = text.startsWith(this.#known);
    const added = text.slice(this.#known.length);
    this.#known = text;
    if (!grown || added.length > SHOWN_AFTER_CUT) this.#node.data = text.slice(-SHOWN_AFTER_CUT);
    else this.#node.appendData(added);
    if (this.#node.length > SHOWN_AT_MOST) this.#node.deleteData(0, this.#node.length - SHOWN_AFTER_CUT);
  }
}
