/** What stands for a text that broke off: its type is known, its content worth nothing. */
export const cutText = "…";
