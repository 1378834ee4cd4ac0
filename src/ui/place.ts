const gap = 6;
const edge = 8;

/** Puts a fixed panel under an element, or above it where there is no room below, and keeps it on the screen. */
export function place(panel: HTMLElement, beside: Element, align: 'start' | 'end'): void {
  const target = beside.getBoundingClientRect();
  const { offsetWidth: width, offsetHeight: height } = panel;
  const { clientWidth, clientHeight } = document.documentElement;
  const wanted = align === 'start' ? target.left : target.right - width;
  const left = Math.max(edge, Math.min(wanted, clientWidth - width - edge));
  const below = target.bottom + gap;
  const above = target.top - gap - height;
  const fitsBelow = below + height <= clientHeight - edge;
  const top = fitsBelow || above < edge ? Math.min(below, clientHeight - height - edge) : above;
  panel.style.left = `${Math.round(left)}px`;
  panel.style.top = `${Math.round(Math.max(edge, top))}px`;
}
