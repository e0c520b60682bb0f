import type { Compared, MemoryDiskFacts } from '../../../derive/storyFactsHosts.ts';
import type { Format, Formatter } from '../../format.ts';
import type { SceneWords, StoryPiece } from '../../storyWords.ts';
import { cannotPlace, container, notHere, paragraph, verb, vm } from './placing.ts';

const SAME = 0.005;

function totals(measure: 'memory' | 'disk', { total }: Compared, show: Formatter): readonly StoryPiece[] {
  return [vm(show(total.hardware), `${measure}.hardware`), ' as VMs and ', container(show(total.os), `${measure}.os`), ' as containers'];
}

function difference({ difference: d, total }: Compared, f: Format): string {
  if (Math.abs(d) < SAME * total.os) return ', which is practically the same. ';
  return d > 0 ? `, and none of the ${f.memory(d)} between them is application. ` : `, so here VMs need ${f.memory(-d)} less. `;
}

function disks(each: Compared['each'], f: Format): string {
  const images = `each container image still adds ${f.disk(each.os)}.`;
  return each.hardware === 0 ? `Guest OS disks are taken to be shared entirely; ${images}`
    : `After sharing, each VM’s OS adds ${f.disk(each.hardware)}; ${images}`;
}

export const memoryDisk: SceneWords<MemoryDiskFacts> = {
  name: 'Memory and disk',
  title: (f, { memory, missing, onAverage }) => {
    if (memory === null) return missing === null ? '' : cannotPlace(missing);
    const { hardware, os } = memory.each;
    const mean = onAverage === true ? 'on average ' : '';
    return hardware < 0
      ? `Beside its application ${mean}each container adds ${f.memory(os)} of memory, while page sharing lets each VM give ${f.memory(-hardware)} back`
      : `Beside its application, ${mean}each VM adds ${f.memory(hardware)} of memory and each container ${f.memory(os)}`;
  },
  prose: (f, { workloads, memory, disk }) => {
    if (memory === null || disk === null) return [paragraph('What copies cost grows with their number. ', notHere)];
    return [paragraph(
      'What copies cost grows in a straight line with their number. ', { input: 'workloads' }, ` ${verb(workloads, 'takes', 'take')} `, ...totals('memory', memory, f.memory),
      difference(memory, f), 'On disk it is ', ...totals('disk', disk, f.disk), `. ${disks(disk.each, f)}`,
    )];
  },
  objections: [{
    claim: 'Nobody keeps a full disk for every VM. There are linked clones, and there is deduplication.',
    answer: 'Which is why the defaults of 2014 and 2026 include sharing. They rest on a report that deduplication saved 40–80% of VM images (unverified). The 0 of 2007 describes the habit of the time, not the technology.',
    sources: ['jin2009'],
  }, {
    claim: 'Container images share their layers, so they should add almost nothing.',
    answer: 'With a common base image, yes. On Docker Hub only 3% of all files were unique, and still most layers belonged to a single image. The mechanism does not share anything by itself; discipline does.',
    sources: ['zhao2019'],
  }],
  notes: [
    'Drag from 1 to about 200 and let them watch the slopes. It is the slope that matters here, not the height.',
    'Then turn to disk beside it. From 2014 on, clones and deduplication take most of the copies away. Show it, do not hide it.',
  ],
};
