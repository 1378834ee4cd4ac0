import type { EvidenceMark } from '../../model/parameters/parameters.ts';

/**
 * What the short source marks of the parameter table stand for. r: published evidence; T: patterns that the model is tested
 * against; C: claims about loyalty that the program lets people test.
 */
export const sources: Readonly<Record<string, string>> = {
  r1: 'Belli et al. 2022, Journal of the Academy of Marketing Science 50: loyalty programs, 429 effect sizes',
  r2: 'Nastasoiu et al. 2021: true incremental sales of a coalition program',
  r3: 'Leenheer et al. 2007, International Journal of Research in Marketing: share of wallet of members',
  r4: 'Liu 2007, Journal of Marketing 71: heavy and light buyers in a program',
  r5: 'Kivetz, Urminsky & Zheng 2006, Journal of Marketing Research 43: goal gradient',
  r6: 'Nunes & Drèze 2006, Journal of Consumer Research: endowed progress',
  r7: 'Taylor & Neslin 2005, Journal of Retailing 81: points pressure in grocery',
  r8: 'Hartmann & Viard 2008, Quantitative Marketing and Economics: little lock-in of frequent customers',
  r9: 'Kivetz, Urminsky & Zheng 2006: resetting after the reward',
  r10: 'Wang et al. 2016, Marketing Science 35: reaching and missing a goal',
  r11: 'Drèze & Nunes 2009, Journal of Consumer Research 35: status in tiers',
  r12: 'Wagner, Hennig-Thurau & Rudolph 2009, Journal of Marketing 73: demotion',
  r13: 'Ramaseshan & Ouschan 2017, Journal of Services Marketing 31: demotion from high tiers',
  r14: 'Steinhoff & Palmatier 2016, Journal of the Academy of Marketing Science: bystanders',
  r15: 'Deci, Koestner & Ryan 1999, Psychological Bulletin 125: rewards that crowd out the own motive',
  r16: 'Melnyk & Bijmolt 2015, European Journal of Marketing 49: the end of a program',
  r17: 'Dholakia 2006, Journal of Marketing Research 43: joining by one’s own will',
  r18: 'Bolton, Kannan & Bramlett 2000, Journal of the Academy of Marketing Science 28: membership as insurance',
  r19: 'Ascarza, Iyengar & Schleicher 2016, Journal of Marketing Research 53: contact that backfires',
  r20: 'Hughes, the Hunter case: account calls to contractors (vendor’s report)',
  r21: 'Ascarza 2018, Journal of Marketing Research 55: targeting by uplift',
  r22: 'Godfrey, Seiders & Voss 2011, Journal of Marketing 75: ideal and too much contact',
  r23: 'Vendors’ reports of unsubscribing per message',
  r24: 'Martin, Borah & Palmatier 2017, Journal of Marketing 81: access to data, trust and control',
  r25: 'Tucker 2014, Journal of Marketing Research: control over data',
  r26: 'Aguirre et al. 2015, Journal of Retailing: overt and covert collection of data',
  r27: 'Forrester, as quoted: 69 % very or extremely concerned about privacy',
  r28: 'Palmatier et al. 2006, Journal of Marketing 70: meta-analysis of relationship marketing',
  r29: 'Haisley & Loewenstein 2011, Journal of Marketing Research 48: gifts in a bank',
  r30: 'Haisley & Loewenstein 2011: a smaller gift after a larger one',
  r31: 'Falk 2007, Econometrica 75: gifts and donations',
  r32: 'Newman & Shen 2012, Journal of Economic Psychology 33: thank-you gifts that lower giving',
  r33: 'Maréchal & Thöni 2019, Management Science: small gifts of sales agents',
  r34: 'Bauer, Leung & Palmatier 2024, Journal of the Academy of Marketing Science 52: gifts too large for the stage',
  r35: 'Marchand et al. 2017, Journal of Service Research: gifts of an airline',
  r36: 'Strohmetz et al. 2002, Journal of Applied Social Psychology: sweets and tips',
  r37: 'Heilman, Nakamoto & Rao 2002, Journal of Marketing Research: unexpected coupons',
  r38: 'Gneezy & List 2006, Econometrica: reciprocity that fades',
  r39: 'Shen, Fishbach & Hsee 2015, Journal of Consumer Research 41: uncertain rewards',
  r40: 'Ferster & Skinner 1957: variable-ratio schedules',
  r41: 'Literature on affective commitment, such as Verhoef 2003, Journal of Marketing 67',
  r42: 'Dixon, Freeman & Toman 2010, Harvard Business Review: customer effort (vendor’s research)',
  r43: 'Dixon, Freeman & Toman 2010: service drives disloyalty more than loyalty',
  r44: 'Dixon, Freeman & Toman 2010: repeated contacts',
  r45: 'de Matos, Henrique & Rossi 2007, Journal of Service Research 10: the recovery paradox',
  r46: 'Maxham & Netemeyer 2002, Journal of Marketing 66: two failures',
  r47: 'Soares & Proença 2015: severity of failures and age of the relationship',
  r48: 'TARP and Goodman: complaints, solutions and buying again',
  r49: 'Grégoire & Fisher 2008, Journal of the Academy of Marketing Science 36: love becomes hate',
  r50: 'Keaveney 1995, Journal of Marketing 59: why customers switch',
  r51: 'Jones & Sasser 1995, Harvard Business Review: satisfied and totally satisfied',
  r52: 'Szymanski & Henard 2001, Journal of the Academy of Marketing Science: satisfaction and what follows',
  r53: 'Kumar, Dalla Pozza & Ganesh 2013, Journal of Retailing 89: satisfaction explains little behaviour',
  r54: 'Oliver 1980, Journal of Marketing Research: expectation and disconfirmation',
  r55: 'Buell, Campbell & Frei 2010, Production and Operations Management 19: self-service',
  r56: 'Homburg, Droll & Totzek 2008, Journal of Marketing 72: serving customers by their worth',
  r57: 'Schmitt, Skiera & Van den Bulte 2011, Journal of Marketing 75: referred customers',
  r58: 'Garnefeld et al. 2013, Journal of Marketing: recommending binds those who recommend',
  r59: 'Nitzan & Libai 2011, Journal of Marketing 75: neighbours who leave',
  r60: 'East, Hammond & Wright 2007, International Journal of Research in Marketing: good and bad words',
  r61: 'East, Hammond & Lomax 2008, International Journal of Research in Marketing 25: resisting bad words',
  r62: 'Kumar, Petersen & Leone 2007, Harvard Business Review: intended and real referrals',
  r63: 'Keiningham et al. 2007, Journal of Marketing: net promoter score and growth',
  r64: 'Reinartz & Kumar 2002, Harvard Business Review: tenure and profit',
  r65: 'Gupta, Lehmann & Stuart 2004, Journal of Marketing Research: retention and the value of a customer',
  r66: 'Uncles, Dowling & Hammond 2003, Journal of Consumer Marketing: people buy from several firms',
  r67: 'Dubé, Hitsch & Rossi 2009–10: a competitor’s better offer',
  r68: 'Feinberg, Krishna & Zhang 2002, Journal of Marketing Research 39: offers for new customers only',
  r69: 'Kumar, Bhagwat & Zhang 2015, Journal of Marketing 79: win-back',
  r70: 'Thomas, Blattberg & Fox 2004, Journal of Marketing Research 41: prices of win-back',
  r71: 'Griffin & Lowenstein: odds of win-back (practitioners)',
  r72: 'Bijmolt, van Heerde & Pieters 2005, Journal of Marketing Research 42: price elasticities',
  r73: 'Kalyanaram & Winer 1995, Marketing Science 14: prices that people are used to',
  r74: 'Dewenter & Haucap 2007, Ruhr Economic Papers 17: price elasticities of mobile networks',
  r75: 'Gopalakrishnan, Jiang, Nevskaya & Thomadsen 2021, Marketing Science 40: a program without tiers',
  T1: 'Purchase counts of the CDNOW cohort under BG/NBD (Fader, Hardie & Lee 2005)',
  T3: 'Double jeopardy in the NBD-Dirichlet (Goodhardt, Ehrenberg & Chatfield 1984)',
  T4: 'Renewals of two segments under sBG (Fader & Hardie 2007)',
  T6: 'Regression to the mean of the customers who bought most (Sharp et al. 2019; computed from the NBD)',
  T7: 'The whale curve of profit by customer (bank case of Hughes)',
  T8: 'Yearly defection in several trades (Thomas et al. 2004, and others)',
  T9: 'Tenure and profit: Reinartz & Kumar 2002, Harvard Business Review',
  T10: 'Words and departures among acquaintances: East, Hammond & Wright 2007, Nitzan & Libai 2011',
  T11: 'Networks of acquaintances: Watts & Strogatz 1998, Barabási & Albert 1999',
  T12: 'Recovery: de Matos, Henrique & Rossi 2007, Maxham & Netemeyer 2002',
  T13: 'Service drives disloyalty more than loyalty: Dixon, Freeman & Toman 2010',
  T14: 'Retention double jeopardy: smaller firms lose a larger share of their buyers (Ehrenberg; Sharp)',
  C3: 'Claim: gifts without conditions build real relationships',
  C4: 'Claim: gifts every day become a right',
  C5: 'Claim: irregular rewards reinforce more than constant ones',
  C6: 'Claim: winning every time is no heaven',
  C7: 'Claim: the steadfast defend you',
  C8: 'Claim: loyalty is feeling cared for',
  C9: 'Claim: winning a customer costs 6 to 30 times keeping one (no primary source found)',
  C10: 'Claim: specials for new customers only destroy loyalty',
  C11: 'Claim: work pushed onto customers repels them',
  C12: 'Claim: experience must be good consistently',
  C13: 'Claim: measure the outcome, not the activity',
  C14: 'Claim: redesign the process, don’t retrain the customer',
  C16: 'Claim: people come with goals of their own',
  C17: 'Claim: customers forgive ever less',
  C18: 'Claim: show appreciation',
  C19: 'Claim: do not be jealous of other suppliers',
  C20: 'Claim: false promises are found out',
  C21: 'Claim: win back the valuable, never for more than they bring',
  C23: 'Claim: customers are not equal in profit',
  C24: 'Claim: super service for the top, proved by a controlled test',
  C25: 'Claim: serving all alike waters service down',
  C26: 'Claim: some people want no relationship with a firm',
};

/** "r5–r9, C19" → its codes in order: r5, r6, …, C19. */
export function codesOf(source: string): string[] {
  return source.split(/,\s*/).flatMap((part) => {
    const range = /^([rTC])(\d+)[–-][rTC]?(\d+)$/.exec(part);
    if (!range) return part ? [part] : [];
    const [, letter = '', from = '', to = ''] = range;
    return Array.from({ length: Number(to) - Number(from) + 1 }, (_, i) => `${letter}${Number(from) + i}`);
  });
}

/** What a source mark stands for, in one text; the codes without a text stand for themselves. */
export const sourceText = (source: string): string =>
  codesOf(source)
    .map((code) => (sources[code] ? `${code}: ${sources[code]}` : code))
    .join('\n');

/** How far a value can be trusted, in words. */
export const markWords: Readonly<Record<EvidenceMark, string>> = {
  V: 'seen in the source',
  C: 'computed from what was seen in a source',
  M: 'from memory of the source, not checked',
  W: 'weak: a practitioner’s claim',
  J: 'judgement, not evidence',
};
