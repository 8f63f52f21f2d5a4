import { getEventListeners } from "node:events";
import { describe, expect, test } from "vitest";
import { Cancellation } from "../src/cancellation.ts";
import { onAbort } from "../src/on-abort.ts";

describe("a cancellation", () => {
  test("tells each listener once, the first reason for good", () => {
    const cancellation = new Cancellation();
    const heard: string[] = [];
    cancellation.onCancel((reason) => heard.push(`first ${reason}`));
    cancellation.onCancel((reason) => heard.push(`second ${reason}`));
    cancellation.cancel("timeout");
    cancellation.cancel("aborted");
    expect(heard).toEqual(["first timeout", "second timeout"]);
    expect(cancellation.reason).toBe("timeout");
  });

  test("tells a late listener at once", () => {
    const cancellation = new Cancellation();
    cancellation.cancel("aborted");
    const heard: string[] = [];
    cancellation.onCancel((reason) => heard.push(reason));
    expect(heard).toEqual(["aborted"]);
  });

  test("forgets the one that asks, and no other, however often it asks", () => {
    const cancellation = new Cancellation();
    const heard: number[] = [];
    const forget = [0, 1, 2].map((index) => cancellation.onCancel(() => heard.push(index)));
    forget[1]?.();
    forget[1]?.();
    cancellation.cancel("timeout");
    expect(heard).toEqual([0, 2]);
  });

  test("is an AbortSignal for who asks, before and after", () => {
    const early = new Cancellation();
    const { signal } = early;
    expect(signal.aborted).toBe(false);
    early.cancel("timeout");
    expect(signal.aborted).toBe(true);
    expect(early.signal).toBe(signal);
    const late = new Cancellation();
    late.cancel("aborted");
    expect(late.signal.aborted).toBe(true);
  });
});

describe("listeners on a caller's signal", () => {
  test("share one of its own, which goes with the last of them and comes again with the next", () => {
    const aborter = new AbortController();
    const heard: string[] = [];
    const count = () => getEventListeners(aborter.signal, "abort").length;
    const first = onAbort(aborter.signal, () => heard.push("first"));
    const second = onAbort(aborter.signal, () => heard.push("second"));
    expect(count()).toBe(1);
    first();
    first();
    expect(count()).toBe(1);
    second();
    expect(count()).toBe(0);
    onAbort(aborter.signal, () => heard.push("third"));
    onAbort(aborter.signal, () => heard.push("fourth"));
    expect(count()).toBe(1);
    aborter.abort();
    expect(heard).toEqual(["third", "fourth"]);
  });
});
