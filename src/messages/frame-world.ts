/** What a frame's script says of itself in the extension's own world there: the background alone reads it, no page can. */
export interface FrameWorld {
  /** The companion works in this frame, and has its card there. */
  companionWorksHere?: boolean;
}
