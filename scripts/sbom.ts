// Writes dist/sbom.cdx.json: a CycloneDX bill of materials of the published package. It lists the runtime dependencies, from
// npm itself, and the packages that were bundled into the build.
import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";

interface Component {
  readonly "bom-ref": string;
  readonly type: "library";
  readonly name: string;
  readonly version: string;
  readonly [more: string]: unknown;
}
interface Bom {
  readonly metadata: { readonly component: { readonly "bom-ref": string; name: string } };
  components: Component[];
  dependencies: { readonly ref: string; readonly dependsOn?: string[] }[];
  [more: string]: unknown;
}
interface Locked {
  readonly version: string;
  readonly integrity?: string;
  readonly license?: string;
  readonly dependencies?: Readonly<Record<string, string>>;
}

const { name, dependencies } = JSON.parse(readFileSync("package.json", "utf8")) as {
  name: string;
  dependencies: Readonly<Record<string, string>>;
};
const { packages } = JSON.parse(readFileSync("package-lock.json", "utf8")) as {
  packages: Readonly<Record<string, Locked>>;
};
// npm's own --omit=dev also drops a package that a development package needs too, so this script chooses by itself.
const bom = JSON.parse(
  execFileSync("npm", ["sbom", "--sbom-format=cyclonedx", "--package-lock-only"], {
    encoding: "utf8",
    maxBuffer: 64 * 1024 * 1024,
    stdio: ["ignore", "pipe", "ignore"],
  }),
) as Bom;

const runtime = new Set<string>();
function visit(wanted: readonly string[]): void {
  for (const each of wanted) {
    const locked = packages[`node_modules/${each}`];
    if (locked === undefined) throw new Error(`The lock file does not have ${each}.`);
    const ref = `${each}@${locked.version}`;
    if (runtime.has(ref)) continue;
    runtime.add(ref);
    visit(Object.keys(locked.dependencies ?? {}));
  }
}
visit(Object.keys(dependencies));

const root = bom.metadata.component["bom-ref"];
// Otherwise npm would use the name of the folder.
bom.metadata.component.name = name;
bom.components = bom.components.filter((component) => runtime.has(component["bom-ref"]));
bom.dependencies = [
  {
    ref: root,
    dependsOn: [...runtime].filter((ref) => Object.hasOwn(dependencies, ref.slice(0, ref.lastIndexOf("@")))),
  },
  ...bom.dependencies
    .filter(({ ref }) => runtime.has(ref))
    .map(({ ref, dependsOn = [] }) => ({ ref, dependsOn: dependsOn.filter((each) => runtime.has(each)) })),
];

const bundled = new Set<string>();
for (const file of readdirSync(".cache/bundled")) {
  for (const folder of JSON.parse(readFileSync(`.cache/bundled/${file}`, "utf8")) as string[])
    bundled.add(folder);
}
for (const folder of [...bundled].sort()) {
  const locked = packages[folder];
  if (locked === undefined) throw new Error(`${folder} was bundled, but the lock file does not have it.`);
  const bundledName = folder.replace("node_modules/", "");
  const [algorithm, hash] = locked.integrity?.split("-") ?? [];
  const component: Component = {
    "bom-ref": `${bundledName}@${locked.version}`,
    type: "library",
    name: bundledName,
    version: locked.version,
    scope: "required",
    purl: `pkg:npm/${bundledName.replace("@", "%40")}@${locked.version}`,
    ...(locked.license && { licenses: [{ license: { id: locked.license } }] }),
    ...(algorithm === "sha512" &&
      hash && { hashes: [{ alg: "SHA-512", content: Buffer.from(hash, "base64").toString("hex") }] }),
    properties: [{ name: "cdx:npm:package:bundled", value: "true" }],
  };
  if (bom.components.some((known) => known["bom-ref"] === component["bom-ref"])) continue;
  bom.components.push(component);
  bom.dependencies.push({ ref: component["bom-ref"] });
  bom.dependencies
    .find(({ ref }) => ref === bom.metadata.component["bom-ref"])
    ?.dependsOn?.push(component["bom-ref"]);
}
// These change with every run, so two packs of the same commit would differ.
delete bom.serialNumber;
delete (bom.metadata as { timestamp?: string }).timestamp;
writeFileSync("dist/sbom.cdx.json", `${JSON.stringify(bom, null, 2)}\n`);
console.log(`dist/sbom.cdx.json: ${bom.components.map((each) => each["bom-ref"]).join(", ")}`);
