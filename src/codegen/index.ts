// What codegen takes as `preset: indiconnect/codegen`: it looks for `preset`, then for a default export.
export { type PresetConfig, preset, preset as default } from "./preset.ts";
