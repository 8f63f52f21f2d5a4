import { it } from "vitest";
import { assertReportsAlterations } from "./altered-property.ts";

it("reports exactly the alterations of any altered schema, and nothing runs", () =>
  assertReportsAlterations(20));
