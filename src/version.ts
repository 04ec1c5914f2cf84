/** The version of this build, such as `0.1.0`. */
export const version: string = __VERSION__;
