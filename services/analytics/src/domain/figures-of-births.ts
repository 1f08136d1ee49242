import type { FigureDefinition } from './figures.ts';
import type { birthIndicators } from './measure.ts';

/** A rate of births is told when 70 % of them hold what it needs, as NHS Digital does for its CQIM measures. */
const floor = 0.7;

const rate = (name: string, indicator: (typeof birthIndicators)[number], per: 100 | 1000): FigureDefinition => ({
  name,
  kind: 'rate',
  numerator: `birth.${indicator}.numerator`,
  denominator: [`birth.${indicator}.denominator`],
  per,
  source: 'births',
  gate: { floor, among: 'birth' },
});

export const birthRates: readonly FigureDefinition[] = [
  rate('caesareanRate', 'caesarean', 100),
  rate('pretermRate', 'preterm', 1000),
  rate('lowBirthWeightRate', 'low_birth_weight', 1000),
];
