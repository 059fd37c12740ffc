/** Tells elements whether they are in sight: what nobody sees need not be drawn. */

const told = new WeakMap<Element, (inSight: boolean) => void>();
let observer: IntersectionObserver | null = null;

/** Calls back at once and with each change. @returns a function that ends it */
export function watchSight(element: Element, tell: (inSight: boolean) => void): () => void {
  observer ??= new IntersectionObserver((entries) => {
    for (const { target, isIntersecting } of entries) told.get(target)?.(isIntersecting);
  });
  const ours = observer;
  told.set(element, tell);
  ours.observe(element);
  return () => {
    told.delete(element);
    ours.unobserve(element);
  };
}
