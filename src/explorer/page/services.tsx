import { type ReactElement, useEffect, useId, useState } from "react";
import type { CatalogueEntry } from "../../catalogue/catalogue.ts";
import type { ExplorerSession } from "../explorer-session.ts";
import { fromHash } from "./opening.ts";
import { useOpen } from "./use-open.ts";

/** The searchable list, grouped as the catalogue is. */
export function Services({
  entries,
  current,
  session,
}: {
  readonly entries: readonly CatalogueEntry[];
  readonly current: CatalogueEntry | undefined;
  readonly session: ExplorerSession;
}): ReactElement {
  const [search, setSearch] = useState("");
  const [unfolded, setUnfolded] = useState(false);
  const open = useOpen();
  const searchId = useId();
  const listId = useId();
  const found = entries.filter((entry) => matches(entry, search));
  const groups = [...new Set(found.map(({ group }) => group))];

  useEffect(() => {
    const follow = (): void => open(fromHash(entries, location.hash));
    window.addEventListener("hashchange", follow);
    return () => window.removeEventListener("hashchange", follow);
  }, [entries, open]);

  return (
    <nav className={`explorer-services${unfolded ? " unfolded" : ""}`} aria-label="Services">
      <button
        type="button"
        className="unfold"
        aria-expanded={unfolded}
        aria-controls={listId}
        onClick={() => setUnfolded(!unfolded)}
      >
        {unfolded ? "Hide services" : `Services: ${current?.operation ?? "choose one"}`}
      </button>
      <div id={listId} className="services-list">
        <label htmlFor={searchId}>Search {entries.length} services</label>
        <input
          id={searchId}
          type="search"
          value={search}
          placeholder="name, input or group"
          onChange={({ target }) => setSearch(target.value)}
        />
        <p role="status" className="faint">
          {search === "" ? "" : `${found.length} found`}
        </p>
        {groups.map((group) => (
          <section key={group} aria-label={group}>
            <h2>{group}</h2>
            <ul>
              {found
                .filter((entry) => entry.group === group)
                .map((entry) => (
                  <li key={entry.operation}>
                    <button
                      type="button"
                      aria-current={entry === current ? "true" : undefined}
                      title={entry.title}
                      onClick={() => {
                        setUnfolded(false);
                        open({ entry, scenario: undefined });
                      }}
                    >
                      {entry.operation}
                    </button>
                  </li>
                ))}
            </ul>
          </section>
        ))}
        {session.mode === "vendor" ? (
          <p className="faint">The variables are synthetic: put in the ones that you have consent for.</p>
        ) : null}
      </div>
    </nav>
  );
}

function matches(entry: CatalogueEntry, search: string): boolean {
  const text =
    `${entry.operation} ${entry.name} ${entry.title} ${entry.group} ${entry.service.documentType} ${entry.inputs
      .map(({ variable }) => variable)
      .join(" ")}`.toLowerCase();
  return search
    .toLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word));
}
