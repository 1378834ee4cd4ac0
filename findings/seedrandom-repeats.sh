#!/usr/bin/env bash
# seedrandom 3.0.5: texts that repeat are one seed, and so are texts whose characters share their low bytes.
#
# A good guess: any two different texts given to `seedrandom(text)` begin different streams. They do not. The text is folded into a key
# character by character, only the low byte of each is kept, and the key schedule reads a short key round and round: '1', '11' and '111'
# are one seed, and 'a' and 'š' (U+0161, low byte 0x61) another. `seedrandom.xorshift7` repeats in the same way; `alea`, `xor128`, `xorwow`,
# `xor4096` and `tychei` of the same package tell the repeated texts apart. Whoever numbers the groups of a class 1, 11 and 111
# gives them the same "independent" numbers.
#
# What helps: hash the whole text first (its bytes and its length) and give the library the digest, or use another of its generators.
#
# Seen with seedrandom 3.0.5, Node 20:
#   default    1 = 11 = 111, 12 = 1212, a = š, 0 = 00
#   xorshift7  1 = 11 = 111, 12 = 1212, a = š, 0 = 00
#   alea, xor128, xorwow, xor4096, tychei: all different
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes > /dev/null
npm install --silent --no-audit --no-fund seedrandom@3.0.5
cat > look.cjs <<'JS'
const seedrandom = require('seedrandom');
const pairs = [['1', '11'], ['1', '111'], ['12', '1212'], ['a', 'š'], ['0', '00']];
const first = (make, seed) => { const next = make(seed); return [next(), next(), next()].join(); };
const alike = (make) => pairs.filter(([a, b]) => first(make, a) === first(make, b)).map((pair) => pair.join('='));
const expected = pairs.map((pair) => pair.join('='));
let changed = false;
for (const name of ['default', 'xorshift7', 'alea', 'xor128', 'xorwow', 'xor4096', 'tychei']) {
  const found = alike(name === 'default' ? seedrandom : seedrandom[name]);
  const wanted = name === 'default' || name === 'xorshift7' ? expected : [];
  console.log(name.padEnd(10), found.join(' ') || 'all different');
  if (found.join() !== wanted.join()) changed = true;
}
if (first(seedrandom, '1') === first(seedrandom, '2')) changed = true;
if (changed) { console.error('seedrandom behaves differently now: read this finding again'); process.exit(1); }
JS
node look.cjs
