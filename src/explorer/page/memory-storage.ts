/** A storage that ends with the page: what is typed into it can be personal. */
export function memoryStorage(): Storage {
  // How much larger the document's editor is than the one of its variables, which are what is changed.
  const items = new Map([["graphiql:secondaryEditorFlex", "1.3"]]);
  return {
    get length() {
      return items.size;
    },
    key: (index) => [...items.keys()][index] ?? null,
    getItem: (name) => items.get(name) ?? null,
    setItem: (name, value) => void items.set(name, value),
    removeItem: (name) => void items.delete(name),
    clear: () => items.clear(),
  };
}
