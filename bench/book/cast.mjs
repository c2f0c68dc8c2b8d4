/** Who takes part in the book of the bench, and in what proportions. Vocabulary is the glossary's. */
export const EU = 'AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK'.split(
  ' ',
);
export const NATO =
  'AL BE BG CA CZ DE DK EE ES FI FR GB GR HR HU IS IT LT LU LV ME MK NL NO PL PT RO SE SI SK TR US'.split(
    ' ',
  );

/** Who pledges: the states of the two blocs and their friends. */
export const PLEDGING = [...new Set([...EU, ...NATO, 'AU', 'JP', 'KR', 'NZ', 'CH', 'UA'])];

export const BLOCS = [
  { code: 'EU', name: 'European Union', members: EU },
  { code: 'NATO', name: 'North Atlantic Treaty Organization', members: NATO },
];

/** How often each kind is pledged; what is often asked for is often there. */
export const KINDS = {
  troops: 16,
  equipment: 16,
  air_defence: 10,
  training: 10,
  intelligence: 4,
  logistics: 8,
  mine_countermeasures: 4,
  ceasefire_monitoring: 5,
  funding: 12,
  defence_industry: 4,
  reconstruction: 5,
  sanctions: 3,
  political_assurance: 3,
};

export const MONEY_KINDS = ['funding', 'defence_industry', 'reconstruction'];
export const UNITS = {
  troops: 'personnel',
  training: 'personnel',
  ceasefire_monitoring: 'personnel',
  air_defence: 'systems',
  mine_countermeasures: 'vessels',
  equipment: 'items',
};

export const COMMITMENTS = { announced: 45, committed: 30, allocated: 15, delivered: 10 };
export const LEGAL_FORMS = {
  unspecified: 40,
  declaration_of_intent: 25,
  politically_binding: 25,
  legally_binding: 10,
};
export const STANCES = {
  rejects: 4,
  opposes: 6,
  reserved: 12,
  noncommittal: 12,
  supports_conditionally: 26,
  supports: 32,
  champions: 8,
};
export const AUTHORITIES = {
  head_of_state: 20,
  head_of_government: 25,
  minister: 25,
  parliament: 5,
  envoy: 5,
  spokesperson: 12,
  official_unnamed: 8,
};

/** Where proposals stand: most where pledges can be logged. */
export const STAGES = { draft: 34, consultation: 58, endorsed: 5, presented_to_us: 2, withdrawn: 1 };

export const CLAUSES = ['reassurance-force', 'air-shield', 'sea-lanes', 'funding-and-industry'];

const SENTENCES = [
  'The parties will be present on land, at sea and in the air the day after a ceasefire.',
  'Nothing in this clause obliges a party to act before its own parliament has approved.',
  'Monitoring is led by the parties and reported to all of them every week.',
  'Each party bears the cost of what it contributes unless the parties agree otherwise.',
  'The commander reports to the political council, which meets at the call of any party.',
  'Support continues for as long as the parties find that the threat continues.',
  'A company-sized unit with its own logistics and medical support.',
  'Delivery begins within ninety days and is confirmed by the recipient.',
];

/** A few sentences of the kind that proposals are made of. */
export const prose = (chance, sentences) =>
  Array.from({ length: sentences }, () => chance.of(SENTENCES)).join(' ');
