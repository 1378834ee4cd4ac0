/** What prices do to purchases and to leaving (rows r72 to r74). */
import { elasticity } from '../../support/price.ts';
import { each } from '../evidence.ts';
import type { EvidenceCheck } from '../evidence.ts';

/** Elasticity of purchases in the year after everything becomes a tenth dearer. */
const dearerBy = (id: string, share = 0.1) => each(8, (replication) => elasticity(id, share, replication));

const competing: Readonly<Record<string, string>> = {
  town: 'the town',
  coffee: 'coffee',
  airline: 'the airline',
  hotel: 'the hotel',
  casino: 'the casino',
  carmaker: 'the car maker',
  bank: 'the bank',
};

const town = dearerBy('town');
const townCheaper = dearerBy('town', -0.1);

const rises: readonly EvidenceCheck[] = Object.entries(competing).map(([id, name]) => ({
  row: 'r72',
  statement: `with ${name} a price a tenth dearer costs purchases as most published prices do`,
  published: 'mean −2.62 over 1,851 elasticities; four fifths between −4 and 0, half between −3 and −1',
  match: 'size',
  expects: { between: [-4, -1] },
  unit: 'elasticity of the year’s purchases',
  measure: id === 'town' ? town : dearerBy(id),
}));

export const price: readonly EvidenceCheck[] = [
  ...rises,
  ...['shop', 'contractors'].map((id): EvidenceCheck => ({
    row: 'r72',
    statement: `where hardly anybody buys elsewhere (${id}) a price a tenth dearer costs few purchases`,
    published: 'mean −2.62',
    match: 'differs',
    expects: { between: [-1, 0] },
    why: 'A price moves the choice between the firm and others, and leaving for them, but not how often a need arises. In this market 95 % of the occasions go to the firm, so that there is little to choose: what people would do without altogether is not in the model.',
    unit: 'elasticity of the year’s purchases',
    measure: dearerBy(id),
  })),
  {
    row: 'r73',
    statement: 'a rise of a tenth loses more than a cut of a tenth wins',
    published: 'people react more to a price above the one they are used to than to one below',
    match: 'direction',
    expects: { below: 0 },
    why: 'What is dearer asks whether to leave, what is cheaper asks nobody; choices alone would be even.',
    unit: 'difference of elasticities',
    measure: () => town().map((rise, r) => rise - townCheaper()[r]!),
  },
  {
    row: 'r74',
    statement: 'subscribers of a network that becomes a tenth dearer leave as published of mobile networks',
    published: 'elasticities of single networks from −0.47 to −1.1',
    match: 'size',
    expects: { overlaps: [-1.1, -0.47] },
    unit: 'elasticity of the year’s fees',
    measure: dearerBy('telecom'),
  },
];
