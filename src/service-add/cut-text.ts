/** Replaces a text that breaks off. Its type is known, but its content is useless. */
export const cutText = "…";
