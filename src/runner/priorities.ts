/** What goes before what on the workers. */

/** Lower goes first. */
export const priorities = {
  preview: 0,
  lives: 0,
  search: 1,
  solve: 1,
  measure: 1,
  contest: 1,
  run: 2,
  ahead: 2,
  stress: 3,
} as const;
