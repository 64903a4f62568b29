/** What came of an act on the facts of a published statement, as the statement's address says it. */
export const factsDone = ['asked', 'changed', 'confirmed', 'declined', 'taken-back'] as const;
export type FactsDone = (typeof factsDone)[number];
