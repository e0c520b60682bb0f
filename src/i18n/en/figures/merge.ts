import type { GuessResult, MergeFacts } from '../../../derive/merge.ts';
import type { Format } from '../../format.ts';
import type { RichText } from '../../rich.ts';
import type { merge as source } from '../../ja/figures/merge.ts';
import { terms } from '../terms.ts';

function title({ servers, hosts, lacks }: MergeFacts, f: Format): RichText {
  if (lacks !== null) return [`Not one VM fits on a host: too little ${terms.resources[lacks]}`];
  const [before, after] = [{ text: f.named(servers, 'server'), tone: 'physical' }, { text: f.named(hosts, 'host'), tone: 'hardware' }] as const;
  if (hosts >= servers) return ['As VMs, the work of ', before, ' needs ', after, ': nothing is saved'];
  return [before, ` ${servers === 1 ? 'becomes' : 'become'} `, after];
}

function summary({ hosts, spare, most, ratio, binding, lacks }: MergeFacts, f: Format): string {
  if (lacks !== null || ratio === null) return '';
  const full = binding === null ? '' : ` What keeps one more out is ${terms.resources[binding]}.`;
  const ready = spare === 0 ? '' : ` Of ${f.counted(hosts, 'host')}, ${f.count(spare)} ${spare === 1 ? 'stands' : 'stand'} ready for a failure.`;
  return `A host takes up to ${f.counted(most, 'vm')}; the consolidation ratio, VMs per host without the spares, is ${f.real(ratio)} on average.${full}${ready} The operating systems do not become fewer: each moves along with its VM.`;
}

function result({ guess, answer, kind }: GuessResult, f: Format): string {
  const off = f.count(Math.abs(guess - answer));
  const both = `You said ${f.count(guess)}, the model says ${f.count(answer)}`;
  switch (kind) {
    case 'right': return `You said ${f.count(guess)}, and so does the model.`;
    case 'near': return `${both}: only ${off} off.`;
    case 'tooMany': return `${both}: ${off} fewer than you thought.`;
    case 'tooFew': return `${both}: ${off} more than you thought.`;
  }
}

export const merge = {
  title, summary,
  question: ({ servers }, f) => [
    'Put the applications of ', { text: f.named(servers, 'server'), tone: 'physical' }, ' into VMs: how many hosts does it take?',
  ],
  guess: 'Your guess', unit: 'hosts',
  show: 'Show the answer', skip: 'Skip the guess', again: 'Guess again',
  result,
  consolidate: 'Consolidate', back: 'Back to physical servers',
  merged: ({ servers, hosts }, f) => `${f.named(servers, 'server')} went into ${f.named(hosts, 'host')}.`,
  parted: ({ servers }, f) => `Back to ${f.named(servers, 'server')}.`,
  bars: { guess: 'You', answer: 'Model' },
  spare: 'spare',
  perBox: (servers, isAfter, f) => `box = ${f.counted(servers, isAfter ? 'vm' : 'server')}`,
  perFrame: (hosts, f) => `frame = ${f.counted(hosts, 'host')}`,
  mean: 'All are drawn at the mean size.',
  reading: {
    before: 'Boxes are physical servers: filled is the CPU in use, hatched the CPU that idles.',
    after: 'Frames are hosts, boxes VMs, the number how many a host carries. Orange is the memory of the guest OS that every VM has of its own; the dark band below is the hypervisor, a dashed frame a spare host.',
  },
  table: {
    corner: 'Consolidation', before: 'Before', after: 'After', hosts: 'Servers or hosts', spare: 'of these, spare',
    mean: 'Applications on one (mean)', most: 'Applications on one (most)', systems: 'Operating systems of applications',
  },
} satisfies typeof source;
