/**
 * Properties of the page's nodes under their own names. `<input name="parentNode">` gives its form, and `<form name="title">` gives the
 * document, a property of that name before the built-in one, for content scripts too: a walk up the tree would never end, and the
 * title would be no text. The prototypes of the isolated world are our own, and their getters know nothing of names.
 */

function getterOf<T extends object, K extends keyof T>(prototype: T, key: K): (of: T) => T[K] {
  const get = Object.getOwnPropertyDescriptor(prototype, key)?.get as ((this: T) => T[K]) | undefined;
  return (of) => (get === undefined ? of[key] : get.call(of));
}

export const parentNodeOf = getterOf(Node.prototype, 'parentNode');
export const parentElementOf = getterOf(Node.prototype, 'parentElement');
export const firstChildOf = getterOf(Node.prototype, 'firstChild');
export const nextSiblingOf = getterOf(Node.prototype, 'nextSibling');
export const shadowRootOf = getterOf(Element.prototype, 'shadowRoot');
/** A shadow root, closed ones too where the browser hands them out to extensions (Firefox does). */
const everyShadowRootOf = getterOf(Element.prototype as Element & { readonly openOrClosedShadowRoot?: ShadowRoot | null }, 'openOrClosedShadowRoot');
export const anyShadowRootOf = (element: Element): ShadowRoot | null => everyShadowRootOf(element) ?? shadowRootOf(element);
export const slotOf = getterOf(Element.prototype, 'assignedSlot');
export const fullscreenOf = getterOf(Document.prototype, 'fullscreenElement');
export const titleOf = getterOf(Document.prototype, 'title');
export const rootOf = getterOf(Document.prototype, 'documentElement') as (of: Document) => HTMLElement;
export const bodyOf = getterOf(Document.prototype, 'body') as (of: Document) => HTMLElement | null;

/** The animations of an element; none where the browser cannot tell. */
export function animationsOf(element: Element): readonly Animation[] {
  return Element.prototype.getAnimations?.call(element) ?? [];
}
