/** Whoever goes by keys never loses their place: when what has the focus leaves the page or is switched off, the focus stays beside it. */
const controls =
  'a[href], button:enabled, input:enabled, select:enabled, textarea:enabled, [tabindex="0"], summary';

/** Until the function that it returns is called. */
export function keepFocus(): () => void {
  let last: HTMLElement | undefined;
  let around: readonly Element[] = [];

  function remember({ target }: FocusEvent) {
    if (!(target instanceof HTMLElement)) return;
    last = target;
    const parents: Element[] = [];
    for (let at = target.parentElement; at && at !== document.body; at = at.parentElement) parents.push(at);
    around = parents;
  }

  function keep() {
    if (!last || document.activeElement !== document.body) return;
    const isThere = last.isConnected;
    if (isThere && !last.matches(':disabled')) return;
    const gone = last;
    for (const place of around) {
      if (!place.isConnected) continue;
      if (place.localName === 'main') break;
      const left = [...place.querySelectorAll<HTMLElement>(controls)].filter((one) => one.checkVisibility());
      const next = isThere
        ? left.find((one) => gone.compareDocumentPosition(one) & Node.DOCUMENT_POSITION_FOLLOWING)
        : undefined;
      const found = next ?? left[0];
      if (!found) continue;
      found.focus({ preventScroll: true });
      return;
    }
    // On another page, reading begins with its text.
    document.getElementById('main')?.focus({ preventScroll: true });
  }

  const observer = new MutationObserver(keep);
  observer.observe(document.body, {
    subtree: true,
    childList: true,
    attributes: true,
    attributeFilter: ['disabled'],
  });
  document.addEventListener('focusin', remember);
  return () => {
    observer.disconnect();
    document.removeEventListener('focusin', remember);
  };
}
