/** From the first character of a piece to the one after its last. */
export type Span = readonly [start: number, end: number];
