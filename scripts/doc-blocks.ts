/** Parts of the documentation that are written by a program stand between two comments that carry their name. */

const begin = (name: string) => `<!-- written: ${name} -->`;
const end = (name: string) => `<!-- end: ${name} -->`;

function placeOf(text: string, name: string): readonly [from: number, to: number] {
  const from = text.indexOf(begin(name));
  const to = text.indexOf(end(name));
  if (from < 0 || to < from) throw new Error(`There is no block “${name}”: its two comments are missing.`);
  return [from + begin(name).length, to];
}

/** What stands in a block. Throws when it is missing. */
export function readBlock(text: string, name: string): string {
  return text.slice(...placeOf(text, name)).trim();
}

/** The text with a block written anew. */
export function replaceBlock(text: string, name: string, content: string): string {
  const [from, to] = placeOf(text, name);
  return `${text.slice(0, from)}\n\n${content.trim()}\n\n${text.slice(to)}`;
}
