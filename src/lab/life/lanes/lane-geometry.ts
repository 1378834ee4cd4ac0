/** Where things stand in a lane, in pixels from its top. */
export const laneHeight = 104;
/** The life line. */
export const lineY = 57;
/** Ticks of what was bought here. */
export const tickTop = 65;
export const tickBottom = 77;
/** Circles of what was bought elsewhere. */
export const elsewhereY = 82;
/** Words, offers and messages. */
export const wordsY = 92;

export const plotMargins = { left: 4, right: 14 } as const;
