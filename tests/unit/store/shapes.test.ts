import { describe, expect, it } from 'vitest';
import { shapeOf } from '../../../shared/adapters/aws/store/shapes.ts';

const key = { pk: 'WATCH', sk: 'talks' };

describe('a stored shape', () => {
  const older = shapeOf<{ readonly name: string }>('watch');
  const newer = shapeOf<{ readonly title: string }>('watch', [
    (body) => ({ title: (body as { readonly name: string }).name }),
  ]);

  it('is read by newer code as that code knows it', () => {
    expect(newer.decode(older.encode(key, { name: 'Talks' }))).toEqual({ title: 'Talks' });
    expect(newer.decode(newer.encode(key, { title: 'Talks' }))).toEqual({ title: 'Talks' });
  });

  it('is refused by older code', () => {
    expect(() => older.decode(newer.encode(key, { title: 'Talks' }))).toThrow(
      expect.objectContaining({ code: 'store.newer-shape' }),
    );
  });

  it.each([{}, { shape: 1 }, { shape: 1, body: '{' }, { body: '{}' }])(
    'that is not ours is damaged: %j',
    (item) => {
      expect(() => older.decode({ ...key, ...item })).toThrow(
        expect.objectContaining({ code: 'store.damaged' }),
      );
    },
  );
});
