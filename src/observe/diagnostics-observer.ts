import { channel } from "node:diagnostics_channel";
import type { Observer } from "./observer.ts";

/**
 * Publishes each request and its end on Node's diagnostics channels `indiconnect:request` (a `RequestRecord`) and
 * `indiconnect:response` (`{ request, response }`), for tools that listen without the app's help. Costs nothing while
 * nobody subscribes.
 */
export function diagnosticsObserver(): Observer {
  const requests = channel("indiconnect:request");
  const responses = channel("indiconnect:response");
  return {
    onRequest: (request) => {
      if (requests.hasSubscribers) requests.publish(request);
    },
    onResponse: (response, request) => {
      if (responses.hasSubscribers) responses.publish({ request, response });
    },
  };
}
