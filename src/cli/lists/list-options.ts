/** What the commands that list something share. */

export const listOptions = { json: { help: 'Prints JSON instead of text.' } } as const;

/** Characters of a line where no window says otherwise. */
export const listWidth = 100;
