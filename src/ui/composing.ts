/** Words that are composed of several keys, as in Chinese or Japanese. */

/** The key belongs to an input method, which composes a word; its Enter and its Escape are for the word. */
export const isComposing = (event: KeyboardEvent): boolean =>
  // The number stands for "an input method took it": Safari ends a word before it sends the key that ended it.
  // eslint-disable-next-line @typescript-eslint/no-deprecated
  event.isComposing || event.keyCode === 229;
