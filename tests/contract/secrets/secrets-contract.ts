import { describe, expect, it } from 'vitest';
import type { Secrets } from '../../../shared/ports/secrets.ts';

export interface SecretsUnderTest {
  readonly name: string;
  /** A place of its own for the test: answers the reference of a secret that is set to `value`. */
  readonly set: (value: string) => Promise<string>;
  readonly secrets: () => Secrets;
  /** References to what is not there. */
  readonly missing: readonly string[];
  /** References that this kind has no business with. */
  readonly refused: readonly string[];
}

/** What every keeper of secrets promises. */
export function secretsContract({ name, set, secrets, missing, refused }: SecretsUnderTest): void {
  const refusal = (reference: string): Promise<unknown> =>
    secrets()
      .resolve(reference)
      .catch((error: unknown) => error);

  describe(`secrets ${name}`, () => {
    it('are resolved to their value, and anew each time', async () => {
      const reference = await set('open sesame');
      expect(await secrets().resolve(reference)).toBe('open sesame');
      expect(await set('open barley')).toBe(reference);
      expect(await secrets().resolve(reference)).toBe('open barley');
    });

    it.each(missing)('%s is missing, and said by its reference', async (reference) => {
      expect(await refusal(reference)).toMatchObject({
        code: 'secret.missing',
        message: expect.stringContaining(reference) as unknown,
      });
    });

    it.each([...refused, '', 'vault:x'])('%j is refused', async (reference) => {
      expect(await refusal(reference)).toMatchObject({ code: 'secret.refused' });
    });

    it('are not repeated when somebody put one in the place of its reference', async () => {
      expect(String(await refusal('hunter2-the-password'))).not.toContain('hunter2');
    });
  });
}
