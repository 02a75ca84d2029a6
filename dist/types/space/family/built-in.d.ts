export declare const families: {
    'ds-cnn': {
        name: string;
        layers: ({
            op: "conv";
            name: string;
            width: number[];
            kernel: string[];
            stride: number;
            depth?: undefined;
        } | {
            stride?: undefined;
            op: "separable";
            name: string;
            width: number[];
            depth: number[];
            kernel: number[];
        })[];
    };
    'mobilenet-v1': {
        name: string;
        resolution: number[];
        layers: ({
            depth?: undefined;
            op: "conv";
            name: string;
            width: number[];
            stride: number;
            kernel?: undefined;
        } | {
            stride?: undefined;
            depth?: undefined;
            op: "separable";
            name: string;
            width: number[];
            kernel: number[];
        } | {
            op: "separable";
            name: string;
            width: number[];
            depth: number[];
            kernel: number[];
            stride: number;
        })[];
    };
    mobilenet: {
        name: string;
        activation: ("HardSwish" | "Relu" | "Relu6")[];
        resolution: number[];
        layers: ({
            depth?: undefined;
            kernel?: undefined;
            op: "conv";
            name: string;
            width: number[];
            stride: number;
            expansion?: undefined;
        } | {
            stride?: undefined;
            depth?: undefined;
            op: "mbconv";
            name: string;
            width: number[];
            kernel: number[];
            expansion: number;
        } | {
            op: "mbconv";
            name: string;
            width: number[];
            depth: number[];
            kernel: number[];
            expansion: number[];
            stride: number;
        } | {
            stride?: undefined;
            op: "mbconv";
            name: string;
            width: number[];
            depth: number[];
            kernel: number[];
            expansion: number[];
        } | {
            stride?: undefined;
            depth?: undefined;
            op: "mbconv";
            name: string;
            width: number[];
            kernel: number[];
            expansion: number[];
        } | {
            stride?: undefined;
            depth?: undefined;
            expansion?: undefined;
            op: "conv";
            name: string;
            width: number[];
            kernel: number;
        })[];
    };
    resnet: {
        name: string;
        resolution: number[];
        layers: ({
            stride?: undefined;
            depth?: undefined;
            kernel?: undefined;
            op: "conv";
            name: string;
            width: number[];
        } | {
            stride?: undefined;
            op: ("bottleneck" | "residual" | "separable" | "skip")[];
            name: string;
            width: number[];
            depth: number[];
            kernel: number[];
        } | {
            op: ("bottleneck" | "residual" | "separable" | "skip")[];
            name: string;
            width: number[];
            depth: number[];
            kernel: number[];
            stride: number;
        })[];
    };
    conv1d: {
        name: string;
        resolution: number[];
        layers: ({
            depth?: undefined;
            expansion?: undefined;
            op: "conv";
            name: string;
            width: number[];
            kernel: number[];
            stride: number;
        } | {
            op: ("conv" | "mbconv" | "residual" | "separable" | "skip")[];
            name: string;
            width: number[];
            depth: number[];
            kernel: number[];
            expansion: number[];
            stride: number;
        })[];
    };
    mlp: {
        name: string;
        activation: ("Relu" | "Tanh")[];
        norm: "none";
        head: "flatten";
        layers: ({
            depth?: undefined;
            op: "dense";
            name: string;
            width: number[];
        } | {
            op: "dense";
            name: string;
            width: number[];
            depth: number[];
        })[];
    };
    autoencoder: {
        name: string;
        head: "flatten";
        layers: ({
            op: "dense";
            name: string;
            width: number[];
            depth: number[];
        } | {
            depth?: undefined;
            op: "dense";
            name: string;
            width: number[];
        })[];
    };
};
export type FamilyName = keyof typeof families;
