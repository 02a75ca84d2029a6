/** The machine ONNX Runtime would run on. `glibc` is undefined off Linux and on Linux without it (Alpine). */
export type Target = {
    readonly platform: string;
    readonly arch: string;
    readonly glibc: string | undefined;
};
/** In words for people. */
export declare const supportedMachines = "64-bit Linux on x64 or arm64 with GLIBC 2.28 or newer, macOS on arm64, or Windows on x64 or arm64";
/** Why ONNX Runtime cannot run on a machine, as a clause; undefined where it can. */
export declare function whyUnsupported({ platform, arch, glibc }: Target): string | undefined;
/** The machine this process runs on. */
export declare function thisMachine(): Target;
