import { type ConstDirectiveNode, type DocumentNode, Kind } from "graphql";
import type { ServiceNames } from "./name-service.ts";
import type { ExistingServices } from "./read-existing.ts";
import { ServiceRefusal } from "./service-refusal.ts";

/** Refuses a service or an operation's name that another file already has. */
export function refuseKnown(existing: ExistingServices, names: ServiceNames, documentType: string): void {
  const operationPath = existing.operations.get(names.operation);
  if (operationPath !== undefined && operationPath !== names.operationPath) {
    throw new ServiceRefusal(
      `The operation ${names.operation} is already in ${operationPath}: pass another name with --operation, or that file's --group.`,
    );
  }
  for (const [path, document] of existing.schema) {
    if (path === names.schemaPath) continue;
    if (servicesIn(document).some((service) => literalOf(service) === documentType)) {
      throw new ServiceRefusal(
        `The service ${JSON.stringify(documentType)} is already in ${path}: to replace it, pass the --group and --operation that lead to the same file name.`,
      );
    }
  }
}

function servicesIn(document: DocumentNode): ConstDirectiveNode[] {
  return document.definitions
    .filter(
      (node) =>
        node.kind === Kind.INPUT_OBJECT_TYPE_DEFINITION || node.kind === Kind.INPUT_OBJECT_TYPE_EXTENSION,
    )
    .flatMap((node) => node.directives ?? [])
    .filter((directive) => directive.name.value === "service");
}

function literalOf(service: ConstDirectiveNode): string | undefined {
  const value = service.arguments?.find((argument) => argument.name.value === "documentType")?.value;
  return value?.kind === Kind.STRING ? value.value : undefined;
}
