import { describe, expect, test } from 'vitest';
import { goodHeight } from '../../../src/derive/cards.ts';
import { decodeHash } from '../../../src/io/urlState.ts';
import { count, mib } from '../../../src/model/units.ts';
import { DEFAULT_STATE, DEFAULT_VIEW } from '../../../src/io/linkState.ts';
import { createLabStore } from '../../../src/store/labStore.ts';
import type { Card } from '../../../src/views/embed/cardOf.ts';
import { cardOfPage } from '../../../src/views/share/pageCard.ts';
import { cardOfFigure } from '../../../src/views/share/sharedCard.ts';
import { drawCommand, firstChoice, frameHash, pageHash, pictureSetFor, placeHash } from '../../../src/views/share/shareChoice.ts';

const figure = (id: Extract<Card, { kind: 'figure' }>['id']): Card => ({ kind: 'figure', id });
const scene = (id: Extract<Card, { kind: 'scene' }>['id']): Card => ({ kind: 'scene', id });
const board = [{ name: "O'Brien's", era: '2007', overrides: { workloads: count(40) }, fleet: null }] as const;
const viewed = { ...DEFAULT_VIEW, view: 'lab', metric: 'memory', axis: 'guestOsMemory', mapMetric: 'cost', scene: 'kernels', theme: 'dark', lang: 'en' } as const;
const own = createLabStore({ ...DEFAULT_STATE, overrides: { workloads: count(77) }, view: viewed }).getState();
const plain = createLabStore(DEFAULT_STATE).getState();
const choice = (card: Card) => firstChoice(card, 'ja', 'light');
const read = (hash: string) => decodeHash(hash).state;

describe('the address of a frame', () => {
  test('carries of the view what the figure shows by it, and nothing of the rest', () => {
    const map = read(frameHash(choice(figure('map')), own, board)).view;
    expect(map).toMatchObject({ figure: 'map', mapMetric: 'cost', metric: 'hosts', axis: 'workloads', scene: null, theme: 'light', lang: 'ja' });
    expect(read(frameHash(choice(figure('divergence')), own, board)).view).toMatchObject({ metric: 'memory', axis: 'guestOsMemory', mapMetric: 'hosts' });
    expect(read(frameHash(choice(scene('divergence')), own, board)).view).toMatchObject({ figure: null, scene: 'divergence', metric: 'hosts' });
  });

  test('brings the board along only where the board is what it shows', () => {
    expect(read(frameHash(choice(figure('board')), own, board)).board).toHaveLength(1);
    expect(read(frameHash(choice(figure('why')), own, board)).board).toEqual([]);
  });

  test('pins the hosts of the inputs that the card shows, a scene’s own among them', () => {
    const [lab, story] = [figure('stack'), scene('os-sprawl')].map((card) => read(frameHash(choice(card), plain, [])).view.was);
    expect(lab).not.toEqual(story);
  });
});

test('the page of a figure is the lab, that of a scene the story, and the link is what is on the screen', () => {
  expect(read(placeHash(choice(figure('map')), own, []))).toMatchObject({ overrides: { workloads: 77 }, view: { view: 'lab', mapMetric: 'cost', lang: 'ja', model: null } });
  expect(read(placeHash(choice(scene('kernels')), own, [])).view).toMatchObject({ view: 'story', scene: 'kernels' });
  expect(read(pageHash(own, 'en')).view).toMatchObject({ view: 'lab', metric: 'memory', theme: 'dark', lang: 'en' });
});

test('a picture is there for inputs with nothing changed, seen as they open', () => {
  expect(pictureSetFor(figure('divergence'), plain)).toBe('2026');
  expect(pictureSetFor(scene('os-sprawl'), plain)).toBe('2026');
  expect(pictureSetFor(figure('divergence'), own)).toBe(null);
  const turned = createLabStore({ ...DEFAULT_STATE, view: { ...DEFAULT_VIEW, view: 'lab', metric: 'memory' } }).getState();
  expect(pictureSetFor(figure('divergence'), turned)).toBe(null);
  expect(pictureSetFor(figure('stack'), turned)).toBe('2026');
  expect(pictureSetFor(scene('divergence'), plain)).toBe(null);
  expect([figure('results'), figure('board'), scene('fairness'), scene('verdict')].map((card) => pictureSetFor(card, plain))).toEqual(['2026', null, null, null]);
});

test('the command that draws it cannot be ended by what it quotes', () => {
  const state = createLabStore({ ...DEFAULT_STATE, overrides: { guestOsMemory: mib(512) }, view: viewed }, []).getState();
  for (const card of [figure('divergence'), scene('os-sprawl')]) {
    const command = drawCommand('copies', choice(card), state);
    expect(command).toMatch(/^npm run --silent figure -- copies '#v=1&[^'\s]*gm=512[^'\s]*' --lang ja --out [a-z-]+\.svg$/u);
  }
});

test('a figure on the page is its own card in the lab, and that of its scene in the story', () => {
  const section = document.createElement('section');
  section.dataset['scene'] = 'os-sprawl';
  const inside = document.createElement('figure');
  section.append(inside);
  expect(cardOfFigure({ id: 'copies', frame: { current: inside } })).toEqual(scene('os-sprawl'));
  expect(cardOfFigure({ id: 'map', frame: { current: document.createElement('figure') } })).toEqual(figure('map'));
  expect(cardOfFigure({ id: 'predict', frame: { current: null } })).toEqual(figure('divergence'));
  expect([cardOfPage('lab', 'kernels'), cardOfPage('story', 'kernels'), cardOfPage('story', null)]).toEqual([figure('divergence'), scene('kernels'), scene('divergence')]);
  expect([goodHeight('results'), goodHeight('divergence')]).toEqual([720, 560]);
});
