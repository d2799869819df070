/**
 * What no processor sees: the bodies of servers. A compiler plugin that starts by itself looks at
 * them once they are attributed. Where there is no such compiler, nobody misses it.
 */
package dev.troupe.processor.plugin;
