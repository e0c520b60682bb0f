import type { PredictResult } from '../../../derive/predictHosts.ts';
import type { Format } from '../../format.ts';
import type { predict as source } from '../../ja/figures/predict.ts';

function now({ workloads, guess, model }: PredictResult, f: Format): string {
  const where = `At ${f.counted(workloads, 'workload')}`;
  if (guess === model) return `${where} you and the model say ${f.counted(model, 'host')}.`;
  return `${where} you said ${f.counted(guess, 'host')}, the model says ${f.count(model)}.`;
}

function parts({ guessParts, modelParts }: PredictResult, f: Format): string {
  const from = (n: number): string => `about ${f.counted(Math.round(n), 'workload')}`;
  if (guessParts !== null && modelParts !== null) return ` Your line is one host below the VMs from ${from(guessParts)}, the model’s from ${from(modelParts)}.`;
  if (modelParts !== null) return ` Your line never lies one host below the VMs; the model’s does from ${from(modelParts)}.`;
  if (guessParts !== null) return ` Your line is one host below the VMs from ${from(guessParts)}; the model’s, on average, never is.`;
  return ' Neither your line nor the model’s comes one host below the VMs.';
}

function off(result: PredictResult, f: Format): string {
  if (result.off < 0.5) return ' The two lines all but coincide.';
  const shown = f.real(result.off, 2);
  return ` Over the whole line you were ${shown} ${shown === '1' ? 'host' : 'hosts'} off on average.`;
}

export const predict = {
  question: () => ['The same workloads as ', { text: 'containers', tone: 'os' }, ': how many hosts? Draw the line'],
  hint: 'The solid line is what VMs need. Move the circles up and down to where you expect containers; the arrow keys move them too.',
  told: 'The heavy dashes are the model, the thin line is your guess.',
  result: (result, f) => `${now(result, f)}${parts(result, f)}${off(result, f)}`,
  line: 'Your line',
  handle: (n, f) => `Hosts for containers at ${f.counted(n, 'workload')}`,
  lines: { hardware: 'VMs', os: 'Containers', guess: 'You' },
  show: 'Show the answer', skip: 'Skip the guess', next: 'On to the full figure', again: 'Draw again',
  table: { corner: 'Workloads', hardware: 'VMs', os: 'Containers', guess: 'Your guess' },
} satisfies typeof source;
