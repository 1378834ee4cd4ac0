/**
 * Objects of one shape. Engines compile the steps of a week for the shapes of the objects that they meet; settings come as literals, from
 * JSON and from other threads, each with a shape of its own, and a field that holds 1 in one scenario and 0.5 in the next is another shape
 * again. Copies over one pattern whose numbers are all fractions have the same shape, whatever they hold.
 */
export function patternOf<T extends object>(example: T): (values: T) => T {
  const fractions = Object.fromEntries(
    Object.entries(example).map(([name, value]) => [
      name,
      typeof value === 'number' ? 0.5 : (value as unknown),
    ]),
  ) as T;
  return (values) => ({ ...fractions, ...values });
}
