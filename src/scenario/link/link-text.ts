/** How the keys and values of a link are written so that they can stand in an address and still be read. */

/** Any text as it can stand in a link: a space is `+`; commas, colons and slashes stay; most else is percent-encoded. */
export function escapeText(text: string): string {
  return encodeURIComponent(text.replace(/\p{Surrogate}/gu, '�'))
    .replace(/%20/g, '+')
    .replace(/%(2C|3A|2F)/g, decodeURIComponent)
    .replace(/[!'()*]/g, percent)
    .replace(/\.$/, percent('.')); // programs that find addresses in a text leave a last full stop out
}

const percent = (mark: string) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`;

/** The text that was escaped; undefined when it is damaged. */
export function unescapeText(text: string): string | undefined {
  try {
    return decodeURIComponent(text.replace(/\+/g, ' '));
  } catch {
    return undefined;
  }
}

/** A link taken apart: the name of its page and its settings, still escaped. */
export interface LinkParts {
  readonly page: string;
  readonly query: string;
  /** False when the text is no link at all. */
  readonly isLink: boolean;
}

export const defaultPage = 'lab';

/** Takes a whole address, the part from `#` on, or only the settings. */
export function splitLink(link: string): LinkParts {
  const text = link.trim();
  const mark = text.indexOf('#');
  if (mark < 0 && (text === '' || text.includes('://')))
    return { page: defaultPage, query: '', isLink: true };
  if (mark < 0 && !text.includes('=')) return { page: defaultPage, query: '', isLink: false };
  const hash = text.slice(mark + 1);
  const question = hash.indexOf('?');
  const isQuery = question < 0 && hash.includes('=');
  const path = isQuery ? '' : hash.slice(0, question < 0 ? undefined : question);
  const query = isQuery ? hash : question < 0 ? '' : hash.slice(question + 1);
  const page = path.replace(/^[/!]+|\/+$/g, '');
  return { page: page === '' ? defaultPage : page, query, isLink: true };
}
