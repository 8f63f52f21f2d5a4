import type { SdlBlock, SdlDirective, SdlField } from "./sdl-block.ts";

/** The formatter's line width in this repository, so that the written files pass its check. */
const WIDTH = 110;

/** Writes definitions in the formatter's layout. */
export function writeSdl(blocks: readonly SdlBlock[]): string {
  return blocks.map(writeBlock).join("\n");
}

function writeBlock(block: SdlBlock): string {
  const hasFields = block.fields !== undefined && block.fields.length > 0;
  return [
    ...(block.comments ?? []).flatMap((comment) => wrapped(comment, WIDTH - 2)).map((line) => `# ${line}\n`),
    ...(block.description === undefined ? [] : [describe(block.description, "")]),
    annotated(block.head, block.directives ?? [], "", hasFields ? " {" : ""),
    ...(hasFields ? [...block.fields.map(writeField), "}\n"] : []),
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
  const lines = directives.map((directive) => {
    const line = `${indent}  ${flat(directive)}`;
    if (line.length <= WIDTH) return line;
    const args = (directive.args ?? []).map(([name, value]) => `\n${indent}    ${name}: ${value}`);
    return `${indent}  @${directive.name}(${args.join("")}\n${indent}  )`;
  });
  return [head, ...lines, ...(tail === "" ? [] : [indent + tail.trim()]), ""].join("\n");
}

function flat({ name, args }: SdlDirective): string {
  return `@${name}${args === undefined ? "" : `(${args.map(([key, value]) => `${key}: ${value}`).join(", ")})`}`;
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
