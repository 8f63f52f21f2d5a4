/** A file by its path below the repository's folder. */
export interface SourceFile {
  readonly path: string;
  readonly content: string;
}
