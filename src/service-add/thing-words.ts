/** Words for things that can have a name or an address but are not people. */
export const thingWords: ReadonlySet<string> = new Set(
  "bank branch provider operator network model maker manufacturer plaza distributor school college university board hospital agency office department court product scheme tag category country state district city village bureau".split(
    " ",
  ),
);
