import { describe, expect, it } from 'vitest';
import { safeFileName } from '../../../../src/renderer/charts/picture/file-name.js';
import { pictureCaption } from '../../../../src/renderer/charts/picture/picture-caption.js';
import { type PictureContent, pictureSettings } from '../../../../src/renderer/charts/picture/picture-settings.js';
import { palettes } from '../../../../src/renderer/charts/palette.js';
import { xmlText } from '../../../../src/renderer/charts/picture/xml-text.js';
import { makeArm, makeDocument, makeRun, runsOf } from '../../results/make-document.js';

const content: PictureContent = {
  title: 'Time to first token, run by run',
  caption: 'Comparing 6 models, n = 18 of 18 runs',
  marks: [],
  config: { type: 'scatter', data: { datasets: [] }, options: { events: ['click'] } },
  ...{ heightPx: 300, widthPx: 900 },
};

describe('pictureSettings', () => {
  it('puts title and caption into the picture: it leaves the window without them', () => {
    const { plugins } = pictureSettings(content, palettes.light).config.options ?? {};
    expect(plugins?.title?.text).toEqual(['Time to first token, run by run']);
    expect(plugins?.subtitle?.text).toEqual(['Comparing 6 models, n = 18 of 18 runs']);
  });

  it('grows with its legend and its caption, so that the chart itself keeps its height', () => {
    const plain = pictureSettings(content, palettes.light).heightPx;
    const caption = 'word '.repeat(120);
    const marks = [{ words: 'median', shape: 'line' as const }];
    expect(plain).toBeGreaterThan(300);
    expect(pictureSettings({ ...content, caption }, palettes.light).heightPx).toBeGreaterThan(plain + 30);
    expect(pictureSettings({ ...content, marks }, palettes.light).heightPx).toBeGreaterThan(plain);
  });

  it('breaks a long caption at spaces and loses no word of it', () => {
    const words = Array.from({ length: 80 }, (_, index) => `word${index}`).join(' ');
    const { plugins } = pictureSettings({ ...content, caption: words }, palettes.light).config.options ?? {};
    const lines = plugins?.subtitle?.text ?? [];
    expect(lines.length).toBeGreaterThan(2);
    expect([lines].flat().join(' ')).toBe(words);
  });

  it('is wide enough to be read though its place in a narrow window was not', () => {
    expect(pictureSettings({ ...content, widthPx: 200 }, palettes.light).widthPx).toBe(640);
  });
});

describe('a picture as SVG', () => {
  it('can be read whatever the session and its models are called', () => {
    expect(xmlText('a\u0000b\u001Bc\uD800d\uFFFFe <>& 模型 😀')).toBe('a b c\uFFFDd e <>& 模型 😀');
  });
});

describe('pictureCaption', () => {
  it('counts the runs that the picture is made of against those that were planned, and says that it is simulated', () => {
    const failed = makeRun({ outcome: 'failed', ttftMs: null });
    const document = makeDocument([makeArm('Nova', [...runsOf([549, 334]), failed])], { simulated: true });
    expect(pictureCaption(document)).toBe(
      'Test · 22 Nov 2026, 14:02 UTC · n = 2 of 3 runs · us-west-2 · http1 · simulated: own endpoint · Firsttoken 0.1.0',
    );
  });
});

describe('safeFileName', () => {
  it.each([
    ['Models: 1/2', 'Models-1-2'],
    ['../../etc', 'etc'],
    ['模型', 'figure'],
  ])('makes a file name of %s that no platform refuses', (name, safe) => {
    expect(safeFileName(name)).toBe(safe);
  });
});
