package dev.troupe;

/** What makes a monitor a special one. Corresponds to the options of {@code monitor/3}. */
public enum MonitorOption {
  /** It has an alias, see {@link MonitorRef#alias}, that ends with it. */
  ALIAS,
  /** As {@link #ALIAS}; the first message to the alias also ends both. */
  REPLY_ALIAS,
  /** Its {@link Down} comes before all messages that wait without priority. */
  PRIORITY
}
