const encoder = new TextEncoder();

/** Smaller pieces would each be a chunk on the wire. */
const pieceLength = 16_384;

/** Texts as a stream of bytes that takes the next only when it is wanted, and ends what gives them when its reader goes. */
export function streamed(texts: AsyncGenerator<string, void>): ReadableStream<Uint8Array> {
  return new ReadableStream({
    pull: async (controller) => {
      let piece = '';
      while (piece.length < pieceLength) {
        const next = await texts.next();
        if (next.done === true) {
          if (piece !== '') controller.enqueue(encoder.encode(piece));
          controller.close();
          return;
        }
        piece += next.value;
      }
      controller.enqueue(encoder.encode(piece));
    },
    cancel: async () => {
      await texts.return(undefined);
    },
  });
}
