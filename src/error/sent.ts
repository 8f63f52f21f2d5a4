/** Whether a request reached the vendor, and so may have been billed. `no` is certain: nothing left this machine. */
export type Sent = "no" | "yes" | "unknown";
