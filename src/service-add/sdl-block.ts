/** A directive on a type or field: its name, and its arguments as SDL. */
export interface SdlDirective {
  readonly name: string;
  readonly args?: readonly (readonly [name: string, value: string])[];
}

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
  readonly comments?: readonly string[];
  readonly directives?: readonly SdlDirective[];
  readonly fields?: readonly SdlField[];
}
