/**
 * urql exchanges around verifications. An entry of its own, since only this loads urql.
 *
 * @module indiconnect/exchanges
 */
export type { Pipeline } from "../wire.ts";
export { type CircuitOptions, circuitExchange } from "./circuit-exchange.ts";
export { withExchanges } from "./with-exchanges.ts";
