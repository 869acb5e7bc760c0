export declare const root: string;
export declare function bootstrap(): Promise<void>;
