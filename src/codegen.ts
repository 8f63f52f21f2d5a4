/**
 * What codegen takes as `preset: indiconnect/codegen`: it looks for `preset`, then for a default export.
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
