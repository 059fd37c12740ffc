/**
 * Text that brings a prompt to a wanted length: plain sentences about nothing in particular. Drawn rather than repeated,
 * since a tokeniser or a cache may treat a paragraph that comes again and again unlike ordinary text.
 */
import { seededRandom } from '../statistics/seeded-random.js';

/** The same text in every session: a shorter one is the beginning of a longer one. */
const SEED = 20_261_122;

const times = [
  ...['In the early morning', 'Late in the afternoon', 'On the first warm day', 'After a long winter', 'Around noon'],
  ...[
    'Some weeks later',
    'Before the shops opened',
    'While it rained',
    'Once the ferry had left',
    'Every other Sunday',
  ],
] as const;
const people = [
  ...['the baker', 'an old sailor', 'the new teacher', 'a neighbour', 'the gardener', 'a young painter'],
  ...['the librarian', 'a visiting doctor', 'the postman', 'the carpenter', 'a quiet student', 'the innkeeper'],
] as const;
const deeds = [
  ...['carried', 'looked for', 'repaired', 'described', 'forgot', 'painted', 'borrowed', 'counted', 'brought back'],
  ...['asked about', 'wrapped up', 'sold', 'found', 'wrote down the price of', 'set aside'],
] as const;
const things = [
  ...['a wooden chair', 'the blue bicycle', 'two baskets of apples', 'a letter from the coast', 'the kitchen clock'],
  ...['an umbrella', 'the map of the valley', 'a jar of honey', 'the broken lantern', 'a box of old photographs'],
  ...['three loaves of bread', 'the garden gate', 'a pair of boots', 'the recipe for plum cake'],
] as const;
const endings = [
  ...['and nobody minded', 'because the road was closed', 'before the others came home', 'as if it were nothing new'],
  ...['and put it near the window', 'though the market was far away', 'while the children watched from the stairs'],
  ...['and told the story again at dinner', 'so that the hall could be swept', 'without saying a word about it'],
] as const;

/** @returns sentences, each with a space behind it, cut at exactly that length */
export function fillerText(characters: number): string {
  const random = seededRandom(SEED);
  const one = (words: readonly string[]): string => words[Math.floor(random() * words.length)] ?? '';
  const sentences: string[] = [];
  for (let length = 0; length < characters; length += sentences.at(-1)?.length ?? characters) {
    sentences.push(`${one(times)}, ${one(people)} ${one(deeds)} ${one(things)} ${one(endings)}. `);
  }
  return sentences.join('').slice(0, Math.max(0, characters));
}
