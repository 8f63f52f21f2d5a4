import type { Client, ClientConfig } from "pg";

/**
 * pg's client with a listener for its errors. A pool does not listen to a client that it has lent out, so the end of its
 * connection would end the process. Code that uses the client learns of the end from its rejected queries.
 */
export function lentClient(PgClient: typeof Client): typeof Client {
  return class LentClient extends PgClient {
    constructor(config?: string | ClientConfig) {
      super(config);
      this.on("error", () => {});
    }
  };
}
