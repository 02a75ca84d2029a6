import type { Flow, Net } from './net.js';
type Activation = (net: Net, name: string, x: Flow) => Flow;
export declare const activations: {
    Relu: Activation;
    Relu6: (net: Net, name: string, x: Flow) => Flow;
    HardSwish: Activation;
    Swish: (net: Net, name: string, x: Flow) => Flow;
    LeakyRelu: Activation;
    Tanh: Activation;
    Sigmoid: Activation;
};
export type ActivationName = keyof typeof activations;
export declare const activationNames: [ActivationName, ...ActivationName[]];
export {};
