/** What the address says before its `#`. */

export interface ViewSearch {
  readonly projector: boolean;
  readonly embed: boolean;
  readonly embedOrigin: string | undefined;
}

/** As a browser writes it, such as `https://host.example`; undefined for a text that names none. */
export function originOf(text: string): string | undefined {
  if (!URL.canParse(text)) return undefined;
  const { origin } = new URL(text);
  return origin === 'null' ? undefined : origin;
}

export function readSearch(search: string): ViewSearch {
  const asked = new URLSearchParams(search);
  const origin = (asked.get('embed') ?? '').trim();
  return {
    projector: asked.has('projector'),
    embed: asked.has('embed'),
    // What is no origin lets nobody in.
    embedOrigin: origin === '' ? undefined : (originOf(origin) ?? origin),
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
