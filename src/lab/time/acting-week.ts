/** Fewer weeks show nothing of an event: most last a quarter of a year or are answered at the next purchase. */
const few = 13;
const year = 52;

/**
 * The week in which something that is added at a week begins. Close to the end it could not act any more: it then begins a year before the end, or in
 * the middle of a short horizon.
 */
export function actingWeek(week: number, weeks: number): number {
  const isLate = weeks - week < Math.min(few, weeks / 2);
  return isLate ? weeks - Math.min(year, Math.ceil(weeks / 2)) : Math.min(week, weeks - 1);
}
