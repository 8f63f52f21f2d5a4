/** The extension of a fixture's file. It replaces the operation file's `.graphql`. */
export const FIXTURE_ENDING = ".fixture.json";
