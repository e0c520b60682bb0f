import { assumeByEra, our } from './assume.ts';
import type { SpecsOf } from './inputSpec.ts';

/** Any price a reader may type, in any currency. */
const MOST = 1e9;

/** Power, prices, licences and wages. Money in USD. evidence: A7. */
export const COST_INPUTS: SpecsOf<
  'hostPeakPower' | 'physicalPeakPower' | 'idlePowerShare' | 'pue' | 'hostPrice' | 'serverPrice' | 'energyPrice'
  | 'licenceModel' | 'guestsPerLicence' | 'containersCount' | 'licencePrice' | 'hourlyWage' | 'years' | 'currency'
> = {
  hostPeakPower: {
    kind: 'number', key: 'hostPeakPower', url: 'pw', group: 'power', unit: 'W', min: 10, max: 20_000, integer: false,
    slider: { min: 50, max: 5000, scale: 'log', step: 1.05 },
    // 2007: 321 W in one published result. 2026: 700 W is our guess within the 320–911 W that GreenSKU spans.
    defaults: assumeByEra('W', {
      2007: [320, 250, 450, 'measurement', 'medium', 'specpower2007'],
      2014: our(400, 250, 700),
      2026: [700, 400, 1200, 'ourAssumption', 'low', 'greensku', 'ours'],
    }),
  },
  physicalPeakPower: {
    kind: 'number', key: 'physicalPeakPower', url: 'pp', group: 'power', unit: 'W', min: 10, max: 20_000, integer: false,
    slider: { min: 50, max: 2000, scale: 'log', step: 1.05 },
    defaults: assumeByEra('W', { 2007: our(250, 180, 350), 2014: our(250, 150, 400), 2026: our(350, 200, 600) }),
  },
  idlePowerShare: {
    kind: 'number', key: 'idlePowerShare', url: 'il', group: 'power', unit: 'ratio', min: 0, max: 1, integer: false,
    slider: { min: 0, max: 1, scale: 'linear', step: 0.01 },
    // SPECpower: 70.1 % in 2006, 15.7 % in 2017, 25.7 % in 2024; 2014 lies between.
    defaults: assumeByEra('ratio', {
      2007: [0.7, 0.5, 0.75, 'measurement', 'medium', 'troepgen2024'],
      2014: [0.3, 0.157, 0.5, 'ourAssumption', 'low', 'troepgen2024', 'ours'],
      2026: [0.257, 0.157, 0.45, 'measurement', 'medium', 'troepgen2024'],
    }),
  },
  pue: {
    kind: 'number', key: 'pue', url: 'pu', group: 'power', unit: '×', min: 1, max: 3, integer: false,
    slider: { min: 1, max: 3, scale: 'linear', step: 0.05 },
    defaults: assumeByEra('×', {
      2007: [2, 1.5, 2.5, 'measurement', 'low', 'epa2007'],
      2014: our(1.7, 1.3, 2),
      2026: [1.5, 1.12, 1.8, 'measurement', 'medium', 'uptime2024', 'greensku'],
    }),
  },
  hostPrice: {
    kind: 'number', key: 'hostPrice', url: 'hp', group: 'cost', unit: 'money', min: 0, max: MOST, integer: false,
    slider: { min: 500, max: 200_000, scale: 'log', step: 1.05 },
    // 2007: the mean of all servers sold late in 2006 was 7 690, of x86 servers 3 700. 2026: no source was found.
    defaults: assumeByEra('money', {
      2007: [7700, 3700, 15_000, 'measurement', 'low', 'idc2006', 'ours'],
      2014: our(10_000, 5000, 20_000),
      2026: our(15_000, 8000, 30_000),
    }),
  },
  serverPrice: {
    kind: 'number', key: 'serverPrice', url: 'sv', group: 'cost', unit: 'money', min: 0, max: MOST, integer: false,
    slider: { min: 200, max: 100_000, scale: 'log', step: 1.05 },
    defaults: assumeByEra('money', {
      2007: [3700, 2800, 7690, 'measurement', 'medium', 'idc2006'],
      2014: our(5000, 3000, 8000),
      2026: [7600, 4000, 15_000, 'measurement', 'low', 'idc2019', 'ours'],
    }),
  },
  energyPrice: {
    kind: 'number', key: 'energyPrice', url: 'ep', group: 'cost', unit: 'money/kWh', min: 0, max: MOST, integer: false,
    slider: { min: 0.01, max: 1, scale: 'log', step: 1.05 },
    defaults: assumeByEra('money/kWh', { 2007: our(0.08, 0.05, 0.15), 2014: our(0.1, 0.06, 0.2), 2026: our(0.13, 0.08, 0.35) }),
  },
  licenceModel: {
    kind: 'choice', key: 'licenceModel', url: 'lm', group: 'cost', options: ['guest', 'bundle', 'host'],
    // Bundles of guests, and licences per host for any number, were sold in 2007 already. With dozens of guests on a
    // host the second is what a buyer takes (RHEL: from 3.2 subscriptions on); bundles of two would flatter containers.
    defaults: {
      2007: { value: 'bundle', source: ['windows2003R2', 'rhel5Rights'], kind: 'vendorClaim', confidence: 'medium' },
      2014: { value: 'host', source: ['rhelRights'], kind: 'vendorClaim', confidence: 'medium' },
      2026: { value: 'host', source: ['windowsRights', 'rhelRights'], kind: 'vendorClaim', confidence: 'medium' },
    },
  },
  guestsPerLicence: {
    kind: 'number', key: 'guestsPerLicence', url: 'lg', group: 'cost', unit: 'count', min: 1, max: 1000, integer: true,
    slider: { min: 1, max: 64, scale: 'log', step: 1.05 },
    // 2007: Windows Server 2003 R2 Enterprise and RHEL 5 each covered four; Standard one. Today two.
    defaults: assumeByEra('count', {
      2007: [4, 1, 4, 'vendorClaim', 'medium', 'windows2003R2', 'rhel5Rights'],
      2014: [2, 1, 4, 'vendorClaim', 'low', 'rhelRights', 'ours'],
      2026: [2, 1, 4, 'vendorClaim', 'medium', 'windowsRights', 'rhelRights'],
    }),
  },
  containersCount: {
    kind: 'choice', key: 'containersCount', url: 'lc', group: 'cost', options: ['no', 'yes'],
    // Nobody could be found who states it for 2007; do not read "no" as proof that containers were free.
    defaults: {
      2007: { value: 'no', source: ['ours'], kind: 'ourAssumption', confidence: 'low' },
      2014: { value: 'no', source: ['ours'], kind: 'ourAssumption', confidence: 'low' },
      2026: { value: 'no', source: ['ours'], kind: 'ourAssumption', confidence: 'low' },
    },
  },
  licencePrice: {
    kind: 'number', key: 'licencePrice', url: 'lp', group: 'cost', unit: 'money', min: 0, max: MOST, integer: false,
    slider: { min: 10, max: 20_000, scale: 'log', step: 1.05 },
    defaults: assumeByEra('money', { 2007: our(800, 0, 3000), 2014: our(900, 0, 7000), 2026: our(1200, 0, 7000) }),
  },
  hourlyWage: {
    kind: 'number', key: 'hourlyWage', url: 'wg', group: 'cost', unit: 'money/h', min: 0, max: MOST, integer: false,
    slider: { min: 5, max: 500, scale: 'log', step: 1.05 },
    defaults: assumeByEra('money/h', { 2007: our(50, 30, 80), 2014: our(60, 35, 100), 2026: our(70, 40, 120) }),
  },
  years: {
    kind: 'number', key: 'years', url: 'yr', group: 'cost', unit: 'years', min: 1, max: 15, integer: false,
    slider: { min: 1, max: 15, scale: 'linear', step: 1 },
    // 2026: 72 months, with a range of 48 to 84.
    defaults: assumeByEra('years', {
      2007: our(4, 3, 5), 2014: our(5, 3, 6),
      2026: [6, 4, 7, 'measurement', 'medium', 'greensku'],
    }),
  },
  currency: {
    kind: 'choice', key: 'currency', url: 'cy', group: 'cost', options: ['usd', 'jpy', 'eur'],
    defaults: {
      2007: { value: 'usd', source: ['ours'], kind: 'ourAssumption', confidence: 'high' },
      2014: { value: 'usd', source: ['ours'], kind: 'ourAssumption', confidence: 'high' },
      2026: { value: 'usd', source: ['ours'], kind: 'ourAssumption', confidence: 'high' },
    },
  },
};
