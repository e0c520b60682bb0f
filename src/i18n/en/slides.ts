import type { slides as source } from '../ja/slides.ts';

export const slides = {
  sides: { hardware: 'VMs', os: 'Containers' },
  months: 'Months from now',
  under: 'Room below',
  measures: {
    response: 'Response time (idle physical server = 1)', sprawl: 'How much there is to look after', 'host-share': 'What is in all hosts', copies: 'Memory on one host',
    why: 'From VMs to containers', binding: 'In use when the host takes no more', sensitivity: 'VMs less containers, with each number at the low and the high end of its range', mix: '',
  },
  unit: (measure, unit) => `${measure} (${unit})`,
  open: 'Open this state on the page',
  shapes: {
    title: 'Title', kicker: 'Topic', footer: 'Footer', link: 'Link to the page', picture: 'Figure', table: 'Table', lead: 'About the table',
    line: (at) => `Line ${at}`, chart: (at) => `Chart ${at}`, heading: (at) => `Heading of chart ${at}`, places: (at) => `Horizontal axis of chart ${at}`,
  },
  numbers: (title) => `The numbers: ${title}`,
  part: (title, at, of) => `${title} (${at}/${of})`,
  cover: { kicker: 'To take away', made: (date) => `Made on ${date}`, model: (version) => `Model ${version}`, edit: 'The charts can be edited: right-click one and choose Edit Data.' },
  state: (n, k) => `${n}, ${k}`,
  assumptions: {
    kicker: 'Assumptions',
    inputs: (changed, given) => (given ? (changed === '0' ? 'Your estate, and every other input at the default of its year' : `Your estate; ${changed === '1' ? 'one input is' : `${changed} inputs are`} not at ${changed === '1' ? 'its default' : 'their defaults'}`) : changed === '0' ? 'Every input is at the default of its year' : changed === '1' ? 'One input is not at its default' : `${changed} inputs are not at their defaults`),
    constants: 'The constants behind the numbers, and where they are from',
    lead: (date, version, era) => `${date}, model ${version}, values of ${era}`,
    name: 'Input', value: 'In force', standard: 'Default and range', constant: 'Constant', sources: 'Sources', changed: '● ',
    key: '● marks an input that is not at its default.',
  },
} satisfies typeof source;
