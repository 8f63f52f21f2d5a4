/** A directive on a type or field: its name, and its arguments in SDL. */
export type SdlDirective = readonly [name: string, ...args: string[]];

/** A field of a type or an input. */
export interface SdlField {
  readonly name: string;
  readonly type: string;
  readonly description: string;
  readonly directives: readonly SdlDirective[];
}

/** A definition or extension in a schema file. */
export interface SdlBlock {
  /** Such as `extend input VerifyInput`. */
  readonly head: string;
  readonly description?: string;
  /** Lines of a comment above it. */
  readonly comments?: readonly string[] | undefined;
  readonly directives?: readonly SdlDirective[];
  readonly fields?: readonly SdlField[];
}

/** The formatter's line width in this repository, so that the written files pass its check. */
const WIDTH = 110;

/** Writes definitions in the formatter's layout, without extensions that extend nothing. */
export function writeSdl(blocks: readonly SdlBlock[]): string {
  return blocks
    .filter(({ fields, directives }) => fields?.length !== 0 || directives !== undefined)
    .map(writeBlock)
    .join("\n");
}

function writeBlock({ head, description, comments = [], directives = [], fields = [] }: SdlBlock): string {
  return [
    ...comments.flatMap((comment) => wrapped(comment, WIDTH - 2)).map((line) => `# ${line}\n`),
    description === undefined ? "" : describe(description, ""),
    annotated(head, directives, "", fields.length > 0 ? " {" : ""),
    ...fields.map(writeField),
    fields.length > 0 ? "}\n" : "",
  ].join("");
}

function writeField(field: SdlField): string {
  return (
    describe(field.description, "  ") +
    annotated(`  ${field.name}: ${field.type}`, field.directives, "  ", "")
  );
}

/** Puts everything on one line if it fits, else each directive on its own line, and if needed each argument too. */
function annotated(head: string, directives: readonly SdlDirective[], indent: string, tail: string): string {
  const oneLine = [head, ...directives.map(flat)].join(" ") + tail;
  if (oneLine.length <= WIDTH || directives.length === 0) return `${oneLine}\n`;
  const lines = directives.map(([name, ...args]) => {
    const line = `${indent}  ${flat([name, ...args])}`;
    if (line.length <= WIDTH) return line;
    return `${indent}  @${name}(\n${args.map((arg) => `${indent}    ${arg}\n`).join("")}${indent}  )`;
  });
  return [head, ...lines, ...(tail === "" ? [] : [indent + tail.trim()]), ""].join("\n");
}

function flat([name, ...args]: SdlDirective): string {
  return args.length === 0 ? `@${name}` : `@${name}(${args.join(", ")})`;
}

function describe(text: string, indent: string): string {
  const oneLine = indent + JSON.stringify(text);
  if (oneLine.length <= WIDTH) return `${oneLine}\n`;
  const lines = wrapped(text.replaceAll('"""', '\\"""'), WIDTH - indent.length);
  return [`${indent}"""`, ...lines.map((line) => indent + line), `${indent}"""`, ""].join("\n");
}

function wrapped(text: string, width: number): string[] {
  const lines: string[] = [];
  const indent = /^ */.exec(text)?.[0] ?? "";
  for (const word of text.trim().split(/\s+/)) {
    const line = lines.at(-1);
    if (line !== undefined && line.length + 1 + word.length <= width)
      lines[lines.length - 1] = `${line} ${word}`;
    else lines.push(indent + word);
  }
  return lines;
}
