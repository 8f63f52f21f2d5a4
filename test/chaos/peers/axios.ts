import axios from "axios";
import type { Connect } from "../caller.ts";
import { endOf } from "./end-of.ts";
import { type Answer, headers, PATH, QUERY } from "./request.ts";

/** As public integrators of this API write it: no instance, no agent, everything at the call. */
export const axiosPeer: Connect = (baseUrl, timeout) => ({
  async call(url) {
    try {
      const res = await axios.post<{ data: Answer }>(
        `${baseUrl}${PATH}`,
        { query: QUERY, variables: { url } },
        { headers: { ...headers, "Content-Type": "application/json" }, timeout },
      );
      if (res.data.data.verify.ok) return { end: "answered", sent: "yes" };
      return { end: "declined", sent: "yes" };
    } catch (error) {
      return endOf(error);
    }
  },
  close() {},
});
