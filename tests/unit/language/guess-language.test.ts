import { describe, expect, it } from 'vitest';
import { readArticle } from '../../../shared/article/read-page.ts';
import { guessLanguage } from '../../../shared/language/guess-language.ts';

describe('the language of text that does not say it', () => {
  it.each([
    ['en', 'The army said that 59 hostages were still held, and that talks have stopped.'],
    ['de', 'Die Armee teilte mit, dass 59 Geiseln noch in der Gewalt der Miliz sind.'],
    ['fr', 'Le ministre a dit que les pourparlers sont dans une impasse et que la trêve tient.'],
    ['es', 'El ejército dijo que los rehenes están en el norte y que las conversaciones siguen.'],
    ['nl', 'Het leger zegt dat het aantal doden is gestegen naar 12, volgens een woordvoerder.'],
  ])('is told by its small words: %s', (language, text) => {
    expect(guessLanguage(text)).toBe(language);
  });

  it.each([
    ['de', 'Drei Tote bei Lawinenunglück in den Bergen nahe Tärn'],
    ['de', 'Ein Toter, viele Verletzte: Züge kollidieren nahe Port Arlen'],
    ['en', 'The mayor of Tarn has resigned'],
  ])('is told of a headline alone: %s', (language, text) => {
    expect(guessLanguage(text)).toBe(language);
  });

  it('is not told by a name, however often it stands there', () => {
    expect(guessLanguage('Armed police search van in Tarn: white van seen after raid')).toBeNull();
  });

  it.each(['Costara 59', '', 'North 71,000', 'Harbour Post, Valley Courier'])(
    'is not guessed from %j',
    (text) => {
      expect(guessLanguage(text)).toBeNull();
    },
  );

  it('never overrides what the page says', () => {
    const html = '<html lang="fr"><p>The army said that the talks were over and that was that.</p>';
    expect(readArticle({ html }).language).toBe('fr');
  });
});
