/** How often the queue brings a check before it goes to the dead letters: once, and twice more. */
export const checkTries = 3;

/** How often the queue brings a delivery whose record failed; failed sendings are tried by the outbox. */
export const deliveryTries = 5;
