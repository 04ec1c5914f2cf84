/** The version of the build, such as `0.1.0`. The build puts it in each file. */
declare const __VERSION__: string;
