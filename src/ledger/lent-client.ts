import type { Client, ClientConfig } from "pg";

/**
 * pg's client with a listener for its errors. A pool does not listen to a client that it has lent out: the end of its
 * connection would end the process. Whoever uses the client learns of it all the same, by what it rejects.
 */
export function lentClient(PgClient: typeof Client): typeof Client {
  return class LentClient extends PgClient {
    constructor(config?: string | ClientConfig) {
      super(config);
      this.on("error", () => {});
    }
  };
}
