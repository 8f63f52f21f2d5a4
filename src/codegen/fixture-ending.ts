/** The ending of a fixture's file, in place of the operation file's `.graphql`. */
export const FIXTURE_ENDING = ".fixture.json";
