/** The classes of customers as people say them. */
import { classNames } from '../model/classes.ts';
import type { ClassName } from '../model/classes.ts';

/** In the middle of a line. */
export const className: Readonly<Record<ClassName, string>> = {
  absent: 'not yet',
  loyal: 'loyal',
  latent: 'latent',
  spurious: 'habit',
  none: 'neither',
  gone: 'left',
};

/** As a title: "Loyal". */
export const classTitle = Object.fromEntries(
  classNames.map((name) => [name, className[name].charAt(0).toUpperCase() + className[name].slice(1)]),
) as Readonly<Record<ClassName, string>>;
