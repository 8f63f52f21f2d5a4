import type { CompletionOption, CompletionPlace } from "./completion-place.ts";

/** Options, and the places that have them. */
export interface OptionsGroup {
  /** A place, such as `verify`. With `below`, also all places that it leads to. */
  readonly path: string;
  readonly below: boolean;
  readonly options: readonly CompletionOption[];
}

/**
 * Groups options, so that an option which a place shares with all places below it is written once. Every service has the
 * options of `verify`, and a script that repeats them for each service is five times as long.
 */
export function sharedOptions(places: readonly CompletionPlace[]): OptionsGroup[] {
  const isBelow = (path: string, above: string): boolean =>
    path !== above && (above === "" || path.startsWith(`${above} `));
  const written = new Map(places.map(({ path }) => [path, new Set<string>()]));
  return places.flatMap(({ path, options }): OptionsGroup[] => {
    const mine = options.filter((option) => !written.get(path)?.has(keyOf(option)));
    const below = places.filter((place) => isBelow(place.path, path));
    const isShared = (option: CompletionOption): boolean =>
      below.length > 0 &&
      below.every((place) => place.options.some((other) => keyOf(other) === keyOf(option)));
    const shared = mine.filter(isShared);
    for (const place of below) for (const option of shared) written.get(place.path)?.add(keyOf(option));
    const groups = [
      { path, below: false, options: mine.filter((option) => !isShared(option)) },
      { path, below: true, options: shared },
    ];
    return groups.filter((group) => group.options.length > 0);
  });
}

function keyOf({ flags, value }: CompletionOption): string {
  return JSON.stringify([flags, value]);
}
