import { AddressSplit, ExperianCreditReport, FaceLivenessPassive, FastagHistory } from "indiconnect";

/** What indiconnect's clients are asked for by name. */
export const documents = { AddressSplit, ExperianCreditReport, FaceLivenessPassive, FastagHistory };
