import { afterEach, expect, test, vi } from "vitest";
import { nodeTransport } from "../src/index.node.ts";
import { realDependencies } from "../src/settings/dependencies.ts";

afterEach(() => {
  vi.unstubAllGlobals();
  vi.unstubAllEnvs();
  vi.useRealTimers();
});

const variable = (): string | undefined => realDependencies(nodeTransport).env.INDICONNECT_ENVIRONMENT;

test("the environment's variables are read as they stand when they are asked for", () => {
  const { env } = realDependencies(nodeTransport);
  vi.stubEnv("INDICONNECT_ENVIRONMENT", "staging");
  expect(env.INDICONNECT_ENVIRONMENT).toBe("staging");
  vi.stubEnv("INDICONNECT_ENVIRONMENT", "production");
  expect(env.INDICONNECT_ENVIRONMENT).toBe("production");
});

test.each<[string, unknown]>([
  ["no process", undefined],
  ["a process without an environment", {}],
  [
    "an environment that may not be read",
    {
      env: new Proxy(
        {},
        {
          get() {
            throw new Error("canary");
          },
        },
      ),
    },
  ],
])("%s: no variable is set", (_, process) => {
  vi.stubGlobal("process", process);
  const found = variable();
  vi.unstubAllGlobals();
  expect(found).toBeUndefined();
});

test("a timer rings after its time, and not once it is cleared", () => {
  vi.useFakeTimers();
  const { setTimeout, clearTimeout } = realDependencies(nodeTransport);
  const rung: number[] = [];
  setTimeout(() => rung.push(1), 50);
  const cleared = setTimeout(() => rung.push(2), 50);
  clearTimeout(cleared as never);
  vi.advanceTimersByTime(49);
  expect(rung).toEqual([]);
  vi.advanceTimersByTime(1);
  expect(rung).toEqual([1]);
  expect(vi.getTimerCount()).toBe(0);
});
