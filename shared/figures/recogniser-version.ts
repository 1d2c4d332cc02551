/** Changes whenever the recogniser reads some text otherwise than before, so that like is compared with like. */
export const figuresVersion = '3';
