/** What the address says before its `#`. */

export interface Search {
  readonly projector: boolean;
  /** Set where it stands inside another page. */
  readonly embed: { readonly origin: string | undefined } | undefined;
}

/** As a browser writes it, such as `https://host.example`; undefined for a text that names none. */
export function originOf(text: string): string | undefined {
  if (!URL.canParse(text)) return undefined;
  const { origin } = new URL(text);
  return origin === 'null' ? undefined : origin;
}

export function readSearch(search: string): Search {
  const asked = new URLSearchParams(search);
  const origin = (asked.get('embed') ?? '').trim();
  return {
    projector: asked.has('projector'),
    // What is no origin lets nobody in.
    embed: asked.has('embed')
      ? { origin: origin === '' ? undefined : (originOf(origin) ?? origin) }
      : undefined,
  };
}

/** The same with or without `projector`; whatever else it says is kept. */
export function withProjector(search: string, on: boolean): string {
  const asked = new URLSearchParams(search);
  if (on) asked.set('projector', '');
  else asked.delete('projector');
  const text = asked.toString().replace(/=(?=&|$)/g, '');
  return text === '' ? '' : `?${text}`;
}
