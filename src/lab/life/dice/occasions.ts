/** Which occasion of a week a decision is about. */
import type { Decision } from '../../../model/world.ts';

/** Decisions to leave after occasions are numbered from here on; first orders have numbers beyond those of a week's occasions. */
export const firstLeave = 4;
export const firstOrder = 200;

/** Which occasion of the week a decision belongs to; none for those that belong to the week. */
export function occasionIn({ what, index }: Decision): number | undefined {
  switch (what) {
    case 'choose':
    case 'problem':
    case 'slow':
    case 'tell':
      return index;
    case 'solve':
      return Math.floor((index - 1) / 3);
    case 'gift':
      return index === 0 ? undefined : index - 1;
    case 'leave':
      return index < firstLeave ? undefined : index - firstLeave;
    default:
      return undefined;
  }
}
