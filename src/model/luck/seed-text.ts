/** A seed as it counts: without the blanks at its ends, which nobody sees. */
export const trimSeed = (text: string): string => text.trim();
