import { readFileSync } from 'node:fs';

// What a first visit loads: the scripts that index.html names, and the workers that the Lab starts at once.
const scripts = [
  ...readFileSync('dist/index.html', 'utf8').matchAll(/(?:src|href)="\.\/(assets\/[^"]+\.js)"/g),
];

export default [
  {
    name: 'JavaScript of the first load',
    path: [...scripts.map(([, file]) => `dist/${file}`), 'dist/assets/*.worker-*.js'],
    gzip: true,
    limit: '175 kB',
  },
];
