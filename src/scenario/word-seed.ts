/** Seeds that people can say and remember. */
const seedWords = [
  ...['acorn', 'amber', 'apple', 'aspen', 'birch', 'bramble', 'brook', 'cedar', 'cherry', 'clover', 'copper'],
  ...['coral', 'cricket', 'daisy', 'dune', 'elder', 'ember', 'falcon', 'fern', 'finch', 'flint', 'garnet'],
  ...[
    'ginger',
    'harbour',
    'hazel',
    'heron',
    'holly',
    'indigo',
    'iris',
    'ivory',
    'jasmine',
    'juniper',
    'kestrel',
  ],
  ...['lantern', 'larch', 'laurel', 'lemon', 'linden', 'lupin', 'maple', 'marble', 'meadow', 'mint', 'moss'],
  ...['nutmeg', 'oak', 'olive', 'opal', 'orchid', 'otter', 'pebble', 'pepper', 'pine', 'plum', 'poplar'],
  ...['quartz', 'raven', 'reed', 'river', 'robin', 'rowan', 'saffron', 'sage', 'slate', 'sparrow', 'thistle'],
  ...['thyme', 'tulip', 'velvet', 'walnut', 'willow', 'wren', 'yarrow', 'zephyr'],
];

/**
 * A seed that people can say and remember, such as `maple-1729`.
 * @param random gives a number from 0 up to but not 1, such as `Math.random`
 */
export function wordSeed(random: () => number): string {
  const word = seedWords[Math.floor(random() * seedWords.length)] ?? 'maple';
  return `${word}-${1000 + Math.floor(random() * 9000)}`;
}
