/** The header by which the sandbox says that it made an answer up. An address says nothing of the kind. */
export const SIMULATED = "x-indiconnect-simulated";
