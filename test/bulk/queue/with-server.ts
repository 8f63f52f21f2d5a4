import { afterAll, beforeAll } from "vitest";
import { startPostgres, startRedis, type TestServer } from "./servers.ts";
import { skipWithout } from "./skip-without.ts";

/** A server for the tests of a file, unless they are to be skipped. */
export function withServer(store: "postgres" | "redis"): {
  readonly server: TestServer;
  readonly skip: boolean;
} {
  const skip = skipWithout(store);
  let server: TestServer | undefined;
  beforeAll(async () => {
    if (!skip) server = await (store === "postgres" ? startPostgres() : startRedis());
  });
  afterAll(() => server?.stop());
  return {
    skip,
    get server() {
      if (server === undefined) throw new Error("The server is not started.");
      return server;
    },
  };
}
