/** A file of a ZIP: its path inside, with `/` between folders. */
export interface ZipFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Packs files into one; equal files give equal bytes. */
export interface Zip {
  pack(files: readonly ZipFile[]): Uint8Array;
  /** The files inside. Throws `zip.unfit` for what is none, is too large, or holds a path that leads elsewhere. */
  open(bytes: Uint8Array): readonly ZipFile[];
}
