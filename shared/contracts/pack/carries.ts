import type { z } from 'zod';

/** All fields, as plain data: optional ones too, so that none of them can be left out unseen. */
type AllOf<T> = T extends object
  ? { -readonly [K in keyof T]-?: AllOf<Exclude<T[K], undefined>> }
  : T;

/** The same, with what is optional kept apart from what must be there. */
type PlainOf<T> = T extends object
  ? { -readonly [K in keyof T]: PlainOf<Exclude<T[K], undefined>> }
  : T;

type Fits<A, B> = [A] extends [B] ? ([B] extends [A] ? true : false) : false;

type Carries<S, T> = Fits<PlainOf<S>, PlainOf<T>> extends true ? Fits<AllOf<S>, AllOf<T>> : false;

/**
 * Gives back a schema of a pack that carries every field of `T` and no other; types fail at once when
 * the domain gains a field that packs would lose or refuse.
 */
export const carries =
  <T>() =>
  <S extends z.ZodType>(
    schema: S &
      (Carries<z.output<S>, T> extends true
        ? unknown
        : { readonly 'this schema does not carry just the fields of its type': never }),
  ): S =>
    schema;
