/**
 * The preset for `preset: indiconnect/codegen`. codegen looks for an export `preset`, then for a default export.
 *
 * @module indiconnect/codegen
 */

export { type PresetConfig, preset, preset as default } from "./codegen/preset.ts";
export {
  type AddedFile,
  type AddedService,
  type AddServiceOptions,
  addService,
} from "./service-add/add-service.ts";
export { ServiceRefusal } from "./service-add/service-refusal.ts";
