import type { ComponentChildren, VNode } from "preact";
import { useId } from "preact/hooks";

interface TabsProps<Key extends string> {
  readonly label: string;
  readonly tabs: Readonly<Record<Key, string>>;
  readonly chosen: Key;
  onChoose(key: Key): void;
  /** Content for the end of the row. */
  readonly beside?: ComponentChildren;
  /** The panel of the chosen tab. */
  readonly children: ComponentChildren;
}

/** A row of tabs over one panel. The row is one stop of the keyboard; arrows go along it. */
export function Tabs<Key extends string>({
  label,
  tabs,
  chosen,
  onChoose,
  beside,
  children,
}: TabsProps<Key>): VNode {
  const id = useId();
  const keys = Object.keys(tabs) as Key[];
  const go = (by: number): void => {
    const key = keys.at((keys.indexOf(chosen) + by) % keys.length) as Key;
    onChoose(key);
    document.getElementById(`${id}-${key}`)?.focus();
  };
  return (
    <>
      <div class="row">
        <div role="tablist" aria-label={label}>
          {keys.map((key) => (
            <button
              key={key}
              type="button"
              role="tab"
              id={`${id}-${key}`}
              aria-selected={key === chosen}
              aria-controls={`${id}-panel`}
              tabIndex={key === chosen ? 0 : -1}
              onClick={() => onChoose(key)}
              onKeyDown={(event) => {
                if (event.key === "ArrowRight") go(1);
                if (event.key === "ArrowLeft") go(-1);
              }}
            >
              {tabs[key]}
            </button>
          ))}
        </div>
        {beside}
      </div>
      <div role="tabpanel" id={`${id}-panel`} aria-labelledby={`${id}-${chosen}`}>
        {children}
      </div>
    </>
  );
}
