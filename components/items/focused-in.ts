/** What has the focus inside an element, whether it stands in a page or in a shadow root. */
export function focusedIn(element: Element): HTMLElement | undefined {
  const root = element.getRootNode();
  const focused = root instanceof Document || root instanceof ShadowRoot ? root.activeElement : null;
  return focused instanceof HTMLElement && element.contains(focused) ? focused : undefined;
}
