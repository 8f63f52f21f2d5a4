import type { VNode } from "preact";
import { useEffect, useId, useRef, useState } from "preact/hooks";
import { type CatalogueEntry, isFoundBy } from "../../catalogue/catalogue.ts";

interface ServicesProps {
  readonly entries: readonly CatalogueEntry[];
  readonly current: CatalogueEntry;
  /** Called for Enter in the search field. A link works through its address. */
  onChoose(entry: CatalogueEntry): void;
}

/** The searchable list of services, in the groups of the catalogue. It is one tab stop; arrow keys move inside it. */
export function Services({ entries, current, onChoose }: ServicesProps): VNode {
  const [search, setSearch] = useState("");
  const [unfolded, setUnfolded] = useState(false);
  const list = useRef<HTMLDivElement>(null);
  const id = useId();
  const found = entries.filter((entry) => isFoundBy(entry, search.split(/\s+/)));
  const groups = [...new Set(found.map(({ group }) => group))];
  const best = bestOf(found, search);
  const stop = found.includes(current) ? current : found[0];

  // A link may open a service far down the list.
  useEffect(() => {
    const link = list.current?.querySelector("[aria-current]");
    if (link !== null && matchMedia("(min-width: 900px)").matches) link?.scrollIntoView({ block: "nearest" });
  }, [current]);

  const go = (event: KeyboardEvent): void => {
    const links = [...(list.current?.querySelectorAll("a") ?? [])];
    const at = links.indexOf(document.activeElement as HTMLAnchorElement);
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: links.length - 1 }[event.key];
    // In the search field, the other keys move the cursor.
    if (to === undefined || (at < 0 && event.key !== "ArrowDown")) return;
    event.preventDefault();
    links[to]?.focus();
  };
  return (
    <nav class={`services${unfolded ? " unfolded" : ""}`} aria-label="Services">
      <button
        type="button"
        class="unfold"
        aria-expanded={unfolded}
        aria-controls={`${id}-list`}
        onClick={() => setUnfolded(!unfolded)}
      >
        <span>{current.title}</span> <span class="faint">{unfolded ? "Close" : "Change"}</span>
      </button>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the arrow keys move along the links inside */}
      <div id={`${id}-list`} class="services-list" ref={list} onKeyDown={go}>
        <label for={`${id}-search`}>Search {entries.length} services</label>
        <input
          id={`${id}-search`}
          type="search"
          autocomplete="off"
          value={search}
          placeholder="Name, input or group"
          onInput={({ currentTarget }) => setSearch(currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key !== "Enter" || event.ctrlKey || event.metaKey || best === undefined) return;
            setUnfolded(false);
            onChoose(best);
          }}
        />
        <p role="status" class="faint">
          {search === ""
            ? ""
            : best === undefined
              ? "No service found. Try another word."
              : `${found.length} found. Enter opens ${best.title}.`}
        </p>
        <div>
          {groups.map((group) => (
            <section key={group} aria-label={group}>
              <h2>{group}</h2>
              <ul>
                {found
                  .filter((entry) => entry.group === group)
                  .map((entry) => (
                    <li key={entry.operation}>
                      <a
                        href={`#${entry.name}`}
                        aria-current={entry === current ? "true" : undefined}
                        title={entry.operation}
                        tabIndex={entry === stop ? 0 : -1}
                        onClick={() => setUnfolded(false)}
                      >
                        {entry.title}
                      </a>
                    </li>
                  ))}
              </ul>
            </section>
          ))}
        </div>
      </div>
    </nav>
  );
}

/** The service that Enter opens: the one with that name, else one whose name contains it, else the first found. */
function bestOf(found: readonly CatalogueEntry[], search: string): CatalogueEntry | undefined {
  const wanted = search.trim().toLowerCase();
  const named = (fits: (title: string) => boolean): CatalogueEntry | undefined =>
    found.find(({ title }) => fits(title.toLowerCase()));
  return named((title) => title === wanted) ?? named((title) => title.includes(wanted)) ?? found[0];
}
