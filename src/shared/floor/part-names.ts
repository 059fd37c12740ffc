/** What the layers of the floor are called: the same in the window and in the terminal. */
import type { FloorPart } from '../domain/floor.js';

export const partNames = {
  client: { name: 'Client', meaning: 'Making, signing and sending the request on this computer.' },
  connection: { name: 'Connecting', meaning: 'Name look-up, TCP and TLS of a new connection; 0 on one that was open.' },
  network: { name: 'Round trip', meaning: 'Once to the endpoint and back.' },
  routing: { name: 'Routing', meaning: 'What a cross-region profile added to the same model in one region.' },
  scheduling: {
    name: 'Scheduling',
    meaning: 'What a pause added beyond connecting; waiting for capacity otherwise is not reported.',
  },
  prefill: {
    name: 'Prefill',
    meaning: 'What grows with the length of the prompt: the model reads it before its first token.',
  },
} as const satisfies Record<FloorPart['part'], { name: string; meaning: string }>;

export const REMAINDER_NAME = 'Not told apart';
