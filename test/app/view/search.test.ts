import { expect, test } from 'vitest';
import { readSearch } from '../../../src/app/view/search.ts';

test.each([
  ['?embed', undefined],
  ['?embed=', undefined],
  ['?embed=https://Host.example/', 'https://host.example'],
  ['?embed=https://host.example/a/page', 'https://host.example'],
  ['?embed=http://localhost:5173', 'http://localhost:5173'],
  // No origin: it stays as it is, and no page has it.
  ['?embed=host.example', 'host.example'],
])('%s takes messages from %s', (search, origin) => {
  expect(readSearch(search)).toMatchObject({ embed: { origin } });
});
