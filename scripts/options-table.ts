import { readFileSync } from "node:fs";
import ts from "typescript";

/**
 * A Markdown table of an interface's options. It takes the first sentence and the `@default` of each docstring, which is the
 * only place where an option is described.
 */
export function optionsTable(file: URL, name: string): string {
  const source = ts.createSourceFile(file.pathname, readFileSync(file, "utf8"), ts.ScriptTarget.Latest, true);
  const declared = source.statements.find(
    (statement): statement is ts.InterfaceDeclaration =>
      ts.isInterfaceDeclaration(statement) && statement.name.text === name,
  );
  if (declared === undefined) throw new Error(`${file.pathname} declares no ${name}`);
  const rows = declared.members.map((member) => {
    const option = member.name?.getText() ?? "";
    const [doc] = ts.getJSDocCommentsAndTags(member).filter(ts.isJSDoc);
    const words = ts.getTextOfJSDocComment(doc?.comment) ?? "";
    const said = doc?.tags?.find(({ tagName }) => tagName.text === "default");
    const standard = ts.getTextOfJSDocComment(said?.comment) ?? "";
    // A full stop that ends a sentence: not one inside a name.
    const [first = ""] = /^.*?[.:](?=\s+[A-Z`]|\s*$)/s.exec(words.replaceAll(/\s+/g, " ")) ?? [words];
    if (first === "") throw new Error(`${name}.${option} has no description`);
    return `| \`${option}\` | ${standard.replaceAll(/\s+/g, " ") || "none"} | ${first.replace(/[.:]$/, "")} |`;
  });
  return ["| option | default | |", "|---|---|---|", ...rows].join("\n");
}
