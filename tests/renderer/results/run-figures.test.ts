import { describe, expect, it } from 'vitest';
import { figureText } from '../../../src/renderer/screens/results/run/figure-value.js';
import { stateNotice } from '../../../src/renderer/screens/results/head/state-notice.js';
import { tokenSteps } from '../../../src/renderer/screens/results/run/token-steps.js';
import { figureList } from '../../../src/shared/domain/figures/dictionary.js';
import { makeArm, makeDocument, makeRun, runsOf } from './make-document.js';

describe('figureText', () => {
  it('finds every figure of the dictionary in a run, those of the phases too', () => {
    const run = makeRun({ ttftMs: 17_653, clientDelayed: false });
    const phases = { ...run.phases, headersMs: 310.4 };
    const texts = Object.fromEntries(figureList.map((entry) => [entry.id, figureText({ ...run, phases }, entry)]));
    expect(texts).toMatchObject({
      ttftMs: '17.7 s',
      'phases.headersMs': '310 ms',
      'phases.dnsMs': null,
      outputTokens: '256 tokens',
      clientDelayed: 'no',
      cacheClass: 'none',
      tpotMs: null,
    });
  });
});

describe('tokenSteps', () => {
  it('adds up characters and ignores deltas without content', () => {
    const deltas = [
      [100, 'text', 0],
      [120, 'reasoning', 5],
      [130, 'signature', 40],
      [150, 'text', 7],
    ] satisfies [number, 'text' | 'reasoning' | 'signature', number][];
    expect(tokenSteps({ deltas })).toEqual([
      { offsetMs: 120, characters: 5 },
      { offsetMs: 150, characters: 12 },
    ]);
  });
});

describe('stateNotice', () => {
  it('says of a session that did not run to its end how many runs were kept', () => {
    const arms = [makeArm('Nova', runsOf([400, 500]))];
    expect(stateNotice(makeDocument(arms))).toBeNull();
    expect(stateNotice(makeDocument(arms, { state: 'interrupted' }))).toEqual({
      type: 'warning',
      words:
        'Firsttoken ended while this session ran, or could not store its end: 2 of 3 runs were kept. ' +
        'Every run that was stored is here.',
    });
  });

  it('says why a session failed that no run tells of, where that is known', () => {
    const full = 'Storing the run failed: database or disk is full. Free some disk space.';
    const arms = [makeArm('Nova', runsOf([400, 500]))];
    const words = `This session failed: 2 of 3 runs were kept. ${full}`;
    expect(stateNotice(makeDocument(arms, { state: 'failed', failure: full }))).toEqual({ type: 'error', words });
    // Its end was not stored either, and the window was told.
    expect(stateNotice(makeDocument(arms, { state: 'running' }), full)).toEqual({ type: 'error', words });
    expect(stateNotice(makeDocument(arms, { state: 'failed' }))?.words).toBe(
      'This session failed: 2 of 3 runs were kept. Why was not stored.',
    );
  });
});
