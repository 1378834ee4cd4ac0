/**
 * Objects of one shape. Engines compile the steps of a week for the shapes of the objects that they meet; settings come as literals, from
 * JSON and from other threads, each with a shape of its own, and a field that holds 1 in one scenario and 0.5 in the next is another shape
 * again. Made name by name, after a first one whose numbers are all fractions, they have the same shape, whatever they hold.
 */
export function patternOf<T extends object>(example: T): (values: T) => T {
  const first = Object.fromEntries(
    Object.entries(example).map(([name, value]) => [
      name,
      typeof value === 'number' ? 0.5 : (value as unknown),
    ]),
  );
  return (values) =>
    Object.fromEntries(Object.keys(first).map((name) => [name, values[name as keyof T]])) as T;
}
