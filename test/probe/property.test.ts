import { it } from "vitest";
import { assertReportsAlterations } from "./altered-property.ts";

it("reports of any altered schema just what was altered, and nothing runs", () =>
  assertReportsAlterations(20));
