import { readFileSync, readdirSync } from 'node:fs';

// What a first visit loads: the scripts that index.html names, the workers that the Lab starts at once, and what these import.
const files = new Set([
  ...[...readFileSync('dist/index.html', 'utf8').matchAll(/(?:src|href)="\.\/assets\/([^"]+\.js)"/g)].map(
    ([, file]) => file,
  ),
  ...readdirSync('dist/assets').filter((file) => /\.worker-.*\.js$/.test(file)),
]);
for (const file of files)
  for (const [, imported] of readFileSync(`dist/assets/${file}`, 'utf8').matchAll(
    /(?:from|import)\s*"\.\/([^"]+\.js)"/g,
  ))
    files.add(imported);

export default [
  {
    name: 'JavaScript of the first load',
    path: [...files].map((file) => `dist/assets/${file}`),
    gzip: true,
    limit: '175 kB',
  },
];
