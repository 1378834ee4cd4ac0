/** The five documents that the claims are from. */
export const claimSources = {
  S0: '“Want better relationships? Gift your customers!”',
  S1: '“What’s love got to do with it?”',
  S2: '“Build customer experiences, not relationships”',
  S3: '“How CRM is pretty much like dating”',
  S4: 'A. M. Hughes, “How Customer Service Builds Loyalty and Profits”, 2010',
} as const;

export type SourceId = keyof typeof claimSources;
