import { expect, test } from "vitest";
import { Cancellation } from "../src/transport/cancellation.ts";
import { onAbort } from "../src/transport/on-abort.ts";

test("the first reason stays, and each listener is called once", () => {
  const cancellation = new Cancellation();
  const told: string[] = [];
  cancellation.onCancel((reason) => told.push(reason));
  cancellation.cancel("timeout");
  cancellation.cancel("aborted");
  expect(cancellation.reason).toBe("timeout");
  expect(told).toEqual(["timeout"]);
  cancellation.onCancel((reason) => told.push(`late ${reason}`));
  expect(told).toEqual(["timeout", "late timeout"]);
});

test("a signal that is created late is already aborted", () => {
  const cancellation = new Cancellation();
  cancellation.cancel("aborted");
  expect(cancellation.signal.aborted).toBe(true);
  const early = new Cancellation();
  const { signal } = early;
  expect(signal.aborted).toBe(false);
  early.cancel("timeout");
  expect(signal.aborted).toBe(true);
});

test("a removed listener is not called, and removing it twice removes no other", () => {
  const cancellation = new Cancellation();
  const told: string[] = [];
  const forget = cancellation.onCancel(() => told.push("first"));
  cancellation.onCancel(() => told.push("second"));
  forget();
  forget();
  cancellation.cancel("aborted");
  expect(told).toEqual(["second"]);
});

test("the last call that ends removes the listener from a shared signal", () => {
  const { signal } = new AbortController();
  const listened: string[] = [];
  const { addEventListener, removeEventListener } = signal;
  signal.addEventListener = function (this: AbortSignal, ...given: [string, never]) {
    listened.push("on");
    addEventListener.apply(this, given);
  };
  signal.removeEventListener = function (this: AbortSignal, ...given: [string, never]) {
    listened.push("off");
    removeEventListener.apply(this, given);
  };
  const forgetFirst = onAbort(signal, () => {});
  const forgetSecond = onAbort(signal, () => {});
  expect(listened[0]).toBe("on");
  const before = listened.length;
  forgetFirst();
  forgetFirst();
  expect(listened).toHaveLength(before);
  forgetSecond();
  expect(listened.slice(before)).toEqual(["off"]);
});

test("a call that ends leaves the others listening", () => {
  const aborter = new AbortController();
  const told: string[] = [];
  const forget = onAbort(aborter.signal, () => told.push("first"));
  onAbort(aborter.signal, () => told.push("second"));
  forget();
  aborter.abort();
  expect(told).toEqual(["second"]);
});
