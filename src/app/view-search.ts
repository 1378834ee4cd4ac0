/** What the address says before its `#`. */

export interface ViewSearch {
  readonly projector: boolean;
  readonly embed: boolean;
  readonly embedOrigin: string | undefined;
}

export function readSearch(search: string): ViewSearch {
  const asked = new URLSearchParams(search);
  const origin = (asked.get('embed') ?? '').trim().replace(/\/+$/, '');
  return {
    projector: asked.has('projector'),
    embed: asked.has('embed'),
    embedOrigin: origin === '' ? undefined : origin,
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
