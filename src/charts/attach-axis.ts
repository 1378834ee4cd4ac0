import type { Axis } from 'd3-axis';
import { select } from 'd3-selection';
import type { Attachment } from 'svelte/attachments';

/** Lets D3 draw an axis into a `<g>`: `<g {@attach axis(axisLeft(y))}>`. */
export function axis<Domain>(draw: Axis<Domain>): Attachment<SVGGElement> {
  return (group) => {
    select(group).call(draw);
  };
}
